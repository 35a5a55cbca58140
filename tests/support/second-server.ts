import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

export type Server = {
  readonly url: string;
  /** How many of its transactions the database has ended for a deadlock; complete once it has stopped. */
  readonly deadlocks: () => number;
  readonly stop: () => Promise<void>;
};

/** The server of the test itself, listening on loopback; it stops with its Strapi. */
export async function firstServer(strapi: Core.Strapi): Promise<string> {
  const { httpServer } = strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

/** A second server process on the database of this test. */
export async function secondServer(): Promise<Server> {
  const script = path.join(__dirname, 'server-process.mjs');
  const env = { ...process.env, NODE_ENV: 'test' };
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /^listening (\d+)$/m.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`The second server ended early: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    deadlocks: () => said.match(/^deadlock$/gm)?.length ?? 0,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
