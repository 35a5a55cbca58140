import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

type Modules = {
  'allocate-period': typeof import('../../src/plugins/placement-matching/server/src/services/allocate-period');
  'import-file': typeof import('../../src/plugins/placement-matching/server/src/services/import-file');
  'publish-run': typeof import('../../src/plugins/placement-matching/server/src/services/publish-run');
  'read-job': typeof import('../../src/plugins/placement-matching/server/src/services/read-job');
  'read-period': typeof import('../../src/plugins/placement-matching/server/src/services/read-period');
};

/**
 * A use case as the running Strapi has loaded it, from `dist`: a second copy would not know who is inside a use case
 * or which jobs run.
 */
export function compiled<Name extends keyof Modules>(useCase: Name): Modules[Name] {
  const server = path.join(ROOT, 'dist', 'src', 'plugins', 'placement-matching', 'server', 'src');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file exists once the project is built
  return require(path.join(server, 'services', useCase)) as Modules[Name];
}
