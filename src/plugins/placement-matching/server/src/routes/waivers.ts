import { mayOnly } from '../actions';

export const waivers = [
  {
    method: 'POST',
    path: '/waivers',
    handler: 'waivers.waive',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/waivers/:id/withdraw',
    handler: 'waivers.withdraw',
    config: mayOnly('placements.edit'),
  },
];
