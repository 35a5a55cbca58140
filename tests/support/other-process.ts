import { spawn } from 'node:child_process';
import path from 'node:path';
import type { DomainError } from '../../src/plugins/placement-matching/domain/errors';
import type { Result } from '../../src/plugins/placement-matching/domain/result';

export type Ended = {
  /** Undefined when the process died before it answered. */
  readonly answer: Result<unknown, DomainError> | undefined;
  readonly signal: NodeJS.Signals | null;
};
export type OtherProcess = {
  /** Lets the use case begin and waits for the end of the process. */
  readonly go: () => Promise<Ended>;
};

/** A second server on the database of this test, ready to run one use case. */
export async function otherProcess(
  useCase: { readonly file: string; readonly name: string; readonly input: object },
  failpoint = '',
): Promise<OtherProcess> {
  const script = path.join(__dirname, 'use-case-process.mjs');
  const args = [script, useCase.file, useCase.name, JSON.stringify(useCase.input)];
  const env = { ...process.env, NODE_ENV: 'test', PRAKTIKVAGEN_FAILPOINT: failpoint };
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (_, signal) => {
      const line = output.split('\n').find((text) => text.startsWith('answer '));
      resolve({ answer: line ? JSON.parse(line.slice('answer '.length)) : undefined, signal });
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('ready\n')) resolve();
    });
    child.once('close', () => reject(new Error(`The process ended early: ${output}`)));
  });
  return {
    go: () => {
      child.stdin.write('go\n');
      return ended;
    },
  };
}
