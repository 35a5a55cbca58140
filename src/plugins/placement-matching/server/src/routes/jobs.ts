import { mayAnyOf } from '../actions';

/** Whoever starts a kind of work can follow it; the controller lets only them stop it. */
const config = mayAnyOf('periods.read', 'imports.run');

export const jobs = [
  { method: 'GET', path: '/jobs/:id', handler: 'jobs.read', config },
  { method: 'POST', path: '/jobs/:id/cancel', handler: 'jobs.cancel', config },
];
