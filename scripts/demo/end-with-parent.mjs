import { isMainThread } from 'node:worker_threads';

// Loaded before a child's own program. Its standard input is a pipe that the demo holds open: it closes when the demo
// is gone, however it went, and half a setup then stops instead of writing on beside the next one.
if (isMainThread) {
  process.stdin.once('end', () => process.exit(1));
  process.stdin.resume();
  // A program that is done ends although the demo is still there.
  process.stdin.unref?.();
}
