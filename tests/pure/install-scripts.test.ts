import fs from 'node:fs';
import path from 'node:path';

type Packages = Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;

const root = path.resolve(__dirname, '..', '..');
const read = <Content>(file: string): Content =>
  JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as Content;

test('every package that runs a script when it is installed is allowed to by name, so that one command still starts all', () => {
  const { packages } = read<{ packages: Packages }>('package-lock.json');
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
  const running = Object.entries(packages)
    .filter(
      ([folder, { hasInstallScript }]) =>
        hasInstallScript && fs.existsSync(path.join(root, folder)),
    )
    .map(([folder]) => folder.split('node_modules/').at(-1) ?? '');
  expect(running).toContain('better-sqlite3');
  expect(running.filter((name) => !allowScripts[name])).toEqual([]);
});
