import { mayOnly } from '../actions';

export const conflicts = [
  {
    method: 'GET',
    path: '/conflicts',
    handler: 'conflicts.list',
    config: mayOnly('periods.read'),
  },
];
