import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import path from 'node:path';
import { eventually } from '../support/eventually';

const script = path.resolve(__dirname, '..', '..', 'scripts', 'demo.mjs');

type Ended = { readonly code: number | null; readonly said: string; readonly complained: string };

function demo(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, HOST: '127.0.0.1', ...environment },
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, said, complained })),
  );
}

const lines = (text: string): string[] => text.trim().split('\n');

describe('npm run demo', () => {
  it('meets a busy port with one sentence that says what to do, before any work', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await demo(['--tier', 'S'], { PORT: String(port) });
    await new Promise((resolve) => other.close(resolve));
    expect(ended.code).toBe(1);
    expect(ended.said).toBe('');
    expect(lines(ended.complained)).toHaveLength(1);
    expect(ended.complained).toContain(`Port ${port} is busy`);
    expect(ended.complained).toMatch(/PORT=\d+ npm run demo/);
  });

  it.each([
    ['a size that does not exist', ['--tier', 'XXL'], {}, 'There is no size «XXL»'],
    ['an unknown option', ['--bogus'], {}, 'Like this: npm run demo'],
    ['a port that is none', [], { PORT: 'abc' }, 'PORT=abc is no port'],
    ['a database that is none', [], { DATABASE_CLIENT: 'mysql' }, 'DATABASE_CLIENT=mysql'],
  ])('meets %s with one sentence', async (_, args, environment, sentence) => {
    const ended = await demo(args, environment);
    expect(ended.code).toBe(2);
    expect(ended.said).toBe('');
    expect(lines(ended.complained)).toHaveLength(1);
    expect(ended.complained).toContain(sentence);
  });

  it('leaves nothing behind that writes on when it is killed', async () => {
    const module = JSON.stringify(path.resolve(script, '..', 'demo', 'child.mjs'));
    const child = "['-e', 'console.log(process.pid); setInterval(() => {}, 1000)']";
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { runNode } from ${module}; await runNode(${child}, { env: process.env });`,
    ]);
    const pid = Number(await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve)));
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    await eventually(async () => expect(isRunning(pid)).toBe(false));
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
