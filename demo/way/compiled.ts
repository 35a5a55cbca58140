import path from 'node:path';
import type * as AllocatePeriod from '../../src/plugins/placement-matching/server/src/services/allocate-period';
import type * as FormKey from '../../src/plugins/placement-matching/server/src/services/form-key';
import type * as ImportFile from '../../src/plugins/placement-matching/server/src/services/import-file';
import type * as PublishRun from '../../src/plugins/placement-matching/server/src/services/publish-run';
import type * as ReadJob from '../../src/plugins/placement-matching/server/src/services/read-job';
import type * as ReadPeriod from '../../src/plugins/placement-matching/server/src/services/read-period';
import type * as ReceiveOffer from '../../src/plugins/placement-matching/server/src/services/receive-offer';

export const ROOT = path.resolve(__dirname, '..', '..');

type Modules = {
  'allocate-period': typeof AllocatePeriod;
  'form-key': typeof FormKey;
  'import-file': typeof ImportFile;
  'publish-run': typeof PublishRun;
  'read-job': typeof ReadJob;
  'read-period': typeof ReadPeriod;
  'receive-offer': typeof ReceiveOffer;
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
