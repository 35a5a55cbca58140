import { spawn } from 'node:child_process';
import fs from 'node:fs';

const children = new Set();

/** An option of Node; who starts a Node of its own, as tsx does, hands it on. */
export const ENDS_WITH_PARENT = `--import=${new URL('./end-with-parent.mjs', import.meta.url).href}`;

/**
 * Runs a Node program; with `log` its output goes there, else to the screen. Answers its exit code. The program does
 * not outlive this process, not even when this one is killed.
 */
export function runNode(args, { cwd, env, log }) {
  const output = log ? fs.openSync(log, 'w') : 'inherit';
  const child = spawn(process.execPath, [ENDS_WITH_PARENT, ...args], {
    cwd,
    env,
    stdio: ['pipe', output, output],
  });
  children.add(child);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      children.delete(child);
      if (log) fs.closeSync(output);
      resolve(signal ? 130 : (code ?? 1));
    });
  });
}

/** Stops what is running now; a process that is gone needs nothing. */
export function stopChildren() {
  for (const child of children) child.kill('SIGTERM');
}
