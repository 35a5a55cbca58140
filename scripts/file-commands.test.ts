import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What people give a command by mistake, and how it says so. */
const root = path.resolve(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
const fileOf = (name: string): string => path.join(folder, name);

beforeAll(() => {
  fs.mkdirSync(fileOf('directory'));
  fs.writeFileSync(fileOf('empty'), '');
  fs.writeFileSync(fileOf('latin-1'), Buffer.from('{"version":1,"seed":"\xe5"}', 'latin1'));
  fs.writeFileSync(fileOf('large'), Buffer.alloc(60 * 2 ** 20, 'Elev;Plats\n'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const FAULTS = [
  ['missing', 'cannot be read (ENOENT)'],
  ['directory', 'cannot be read (EISDIR)'],
  ['empty', 'is empty'],
  ['latin-1', 'is not UTF-8'],
  ['large', 'Elev;Plats Elev;Plats'],
] as const;
const COMMANDS = ['conflicts', 'allocate', 'verify'] as const;

test.each(COMMANDS.flatMap((command) => FAULTS.map((fault) => [command, ...fault] as const)))(
  '%s refuses a file that is %s with exit 2 and one line',
  (command, name, line) => {
    const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const files = command === 'verify' ? [fileOf(name), fileOf(name)] : [fileOf(name)];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tsx, path.join('scripts', `${command}.ts`), ...files],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`file: ${line}`);
    expect(stderr).toMatch(/^[^\n]{1,200}\n$/);
  },
);
