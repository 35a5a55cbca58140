import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export type StartedServer = {
  readonly child: ChildProcess;
  readonly origin: string;
  /** Everything the process has written so far. */
  readonly output: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

const root = path.resolve(__dirname, '..', '..');

/** The environment of a production start, with secrets of its own and a new SQLite file. */
export function productionEnvironment(): NodeJS.ProcessEnv {
  const folder = fs.mkdtempSync(
    path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'praktikvagen-'),
  );
  const secrets = [
    'APP_KEYS',
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'JWT_SECRET',
    'ENCRYPTION_KEY',
  ].map((name) => [name, randomUUID().replaceAll('-', '')]);
  return {
    PATH: process.env.PATH,
    HOME: folder,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'test.db'),
    ...Object.fromEntries(secrets),
  };
}

/** `strapi start` in a process of its own, as an operator runs it. */
export async function startServer(env: NodeJS.ProcessEnv): Promise<StartedServer> {
  const port = await freePort();
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const watch = path.join(root, 'tests', 'support', 'outgoing-connections.cjs');
  const child = spawn(process.execPath, ['--require', watch, strapi, 'start'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    origin: `http://127.0.0.1:${port}`,
    output: () => written,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      const { DATABASE_FILENAME: file } = env;
      if (file) fs.rmSync(path.dirname(file), { recursive: true, force: true });
    },
  };
}

/** Waits until the server answers, or fails with what the process wrote. */
export async function untilHealthy(server: StartedServer): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (server.child.exitCode !== null) break;
    const status = await fetch(`${server.origin}/_health`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The server did not start:\n${server.output()}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
