import { mayOnly } from '../actions';

export const placements = [
  {
    method: 'GET',
    path: '/periods/:id/placements',
    handler: 'placements.list',
    config: mayOnly('periods.read'),
  },
  {
    method: 'POST',
    path: '/placements',
    handler: 'placements.place',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/placements/:id/cancel',
    handler: 'placements.cancel',
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
    handler: 'placements.hold',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/holds/:id/release',
    handler: 'placements.release',
    config: mayOnly('placements.edit'),
  },
];
