import type { Core } from '@strapi/strapi';

/** Where a test may cut the power. The name is read from the environment by config/env.ts, never in production. */
export type Failpoint =
  | 'allocate:worker-breaks'
  | 'allocate:run-stored'
  | 'allocate:before-commit'
  | 'allocate:committed'
  | 'claims:first-batch'
  | 'publish:locked'
  | 'publish:claimed'
  | 'publish:placed'
  | 'publish:before-commit'
  | 'publish:committed'
  | 'unpublish:freed'
  | 'unpublish:before-commit';

/** Ends the process as a power cut would: no handler runs, nothing is flushed. */
export function failpoint(strapi: Core.Strapi, name: Failpoint): void {
  if (isFailpoint(strapi, name)) process.kill(process.pid, 'SIGKILL');
}

export function isFailpoint(strapi: Core.Strapi, name: Failpoint): boolean {
  return strapi.config.get('plugin::placement-matching.failpoint') === name;
}
