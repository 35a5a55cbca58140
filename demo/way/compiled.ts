import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');

/** The modules that the running Strapi has loaded: their state, such as who is inside a use case, is shared with it. */
export type Compiled = {
  'services/allocate-period': typeof import('../../src/plugins/placement-matching/server/src/services/allocate-period');
  'services/publish-run': typeof import('../../src/plugins/placement-matching/server/src/services/publish-run');
  'services/read-job': typeof import('../../src/plugins/placement-matching/server/src/services/read-job');
  'services/run-import': typeof import('../../src/plugins/placement-matching/server/src/services/run-import');
  'adapters/read-sheet': typeof import('../../src/plugins/placement-matching/server/src/adapters/read-sheet');
};

export function compiled<Name extends keyof Compiled>(name: Name): Compiled[Name] {
  const file = path.join(ROOT, 'dist', 'src', 'plugins', 'placement-matching', 'server', 'src', name);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only
  return require(file) as Compiled[Name];
}
