import { fork } from 'node:child_process';
import path from 'node:path';
import type { Load, LoadResult } from './client';

export type Measured = LoadResult & {
  /** Of processor time of the server, without its client: this figure stands on a busy machine too. */
  readonly serverMicroseconds: number;
};

/** The server is this process; whoever asks is another one, on the same two cores. */
export async function measureLoad(load: Load): Promise<Measured> {
  const before = process.cpuUsage();
  const result = await runClient(load);
  const { user, system } = process.cpuUsage(before);
  return { ...result, serverMicroseconds: (user + system) / result.requests };
}

export function runClient(load: Load): Promise<LoadResult> {
  const client = fork(path.join(__dirname, 'client.ts'), [], { execArgv: ['--import', 'tsx'] });
  client.send(load);
  return new Promise((resolve, reject) => {
    client.once('message', (result) => resolve(result as LoadResult));
    client.once('exit', (code) => reject(new Error(`the client ended with ${code}`)));
  });
}
