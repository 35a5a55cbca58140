import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const waivers: readonly AdminRoute[] = [
  {
    method: 'POST',
    path: '/waivers',
    write: 'makes',
    handler: 'waivers.waive',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/waivers/:id/withdraw',
    write: 'once',
    handler: 'waivers.withdraw',
    config: mayOnly('placements.edit'),
  },
];
