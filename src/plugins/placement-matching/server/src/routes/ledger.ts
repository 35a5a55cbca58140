import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const ledger: readonly AdminRoute[] = [
  { method: 'GET', path: '/ledger', handler: 'ledger.read', config: mayOnly('periods.read') },
];
