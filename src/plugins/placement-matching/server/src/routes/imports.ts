import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

const config = mayOnly('imports.run');

export const imports: readonly AdminRoute[] = [
  { method: 'POST', path: '/imports', write: 'makes', handler: 'imports.start', config },
  { method: 'GET', path: '/imports/templates/:file', handler: 'imports.template', config },
  { method: 'GET', path: '/imports/columns/:kind', handler: 'imports.columns', config },
  { method: 'GET', path: '/imports/:id', handler: 'imports.read', config },
  { method: 'GET', path: '/imports/:id/faults.csv', handler: 'imports.faults', config },
  { method: 'POST', path: '/imports/:id/commit', write: 'once', handler: 'imports.commit', config },
];
