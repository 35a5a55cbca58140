import { spawn } from 'node:child_process';
import fs from 'node:fs';

const children = new Set();

/** Runs a Node program; with `log` its output goes there, else to the screen. Answers its exit code. */
export function runNode(args, { cwd, env, log }) {
  const output = log ? fs.openSync(log, 'w') : 'inherit';
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', output, output] });
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
