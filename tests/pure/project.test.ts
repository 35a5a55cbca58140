import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

type Manifest = {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
};

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Manifest;
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...overrides,
  })) {
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

test('the lockfile names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved":\s*"http/);
});

describe('the boundary check turns red', () => {
  const plugin = 'src/plugins/placement-matching';
  test.each([
    ['domain', 'domain', `import '@strapi/strapi';\n`],
    ['allocator', 'allocator', `import fs from 'node:fs';\nexport const x = fs;\n`],
    [
      'allocator towards domain',
      'allocator',
      `import { isDay } from '../domain/days';\nexport const x = isDay;\n`,
    ],
  ])('when %s imports what it may not know', (_, folder, source) => {
    const file = path.join(plugin, folder, `forbidden-${process.pid}.ts`);
    fs.writeFileSync(path.join(root, file), source);
    try {
      const run = () =>
        execFileSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', file], {
          cwd: root,
          stdio: 'pipe',
        });
      expect(printed(run)).toMatch(/is-pure/);
    } finally {
      fs.rmSync(path.join(root, file));
    }
  });
});

test('only config/env, scripts, tests and benches read the environment', () => {
  const files = ['src', 'config', 'database']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file)),
    )
    .filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        file !== path.join('config', 'env', 'index.ts') &&
        !/\.test\.tsx?$/.test(file),
    );
  expect(files.filter((file) => /process\.env\b/.test(read(file)))).toEqual([]);
});

/** What a command that has to fail printed before it did. */
function printed(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String((error as { readonly stdout: Buffer }).stdout);
  }
  return '';
}
