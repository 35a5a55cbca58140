import { mayAnyOf } from '../actions';
import type { AdminRoute } from './write-guards';

/** Whoever starts a kind of work can follow it; the controller lets only them stop it. */
const config = mayAnyOf('periods.read', 'imports.run');

export const jobs: readonly AdminRoute[] = [
  { method: 'GET', path: '/jobs/:id', handler: 'jobs.read', config },
  { method: 'POST', path: '/jobs/:id/cancel', write: 'once', handler: 'jobs.cancel', config },
];
