import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const publishing: readonly AdminRoute[] = [
  {
    method: 'POST',
    path: '/periods/:id/publish',
    write: 'version',
    handler: 'publishing.publish',
    config: mayOnly('periods.publish'),
  },
  {
    method: 'POST',
    path: '/periods/:id/unpublish',
    write: 'version',
    handler: 'publishing.unpublish',
    config: mayOnly('periods.publish'),
  },
];
