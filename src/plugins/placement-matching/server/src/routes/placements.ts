import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const placements: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/periods/:id/placements',
    handler: 'placements.list',
    config: mayOnly('periods.read'),
  },
  {
    method: 'POST',
    path: '/placements',
    write: 'makes',
    handler: 'placements.place',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'GET',
    path: '/slot-choices',
    handler: 'placements.listSlotChoices',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'GET',
    path: '/holds',
    handler: 'placements.listHolds',
    config: mayOnly('periods.read'),
  },
  {
    method: 'POST',
    path: '/holds',
    write: 'makes',
    handler: 'placements.hold',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/holds/:id/release',
    write: 'version',
    handler: 'placements.release',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/group-holds',
    write: 'makes',
    handler: 'placements.holdGroup',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/group-holds/:id/release',
    write: 'version',
    handler: 'placements.releaseGroup',
    config: mayOnly('placements.edit'),
  },
];
