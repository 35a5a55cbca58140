import { mayOnly } from '../actions';

export const jobs = [
  { method: 'GET', path: '/jobs/:id', handler: 'jobs.read', config: mayOnly('periods.read') },
  {
    method: 'POST',
    path: '/jobs/:id/cancel',
    handler: 'jobs.cancel',
    config: mayOnly('periods.read'),
  },
];
