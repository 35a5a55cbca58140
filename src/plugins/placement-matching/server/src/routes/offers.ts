import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

const decide = (move: string): AdminRoute => ({
  method: 'POST',
  path: `/offers/:id/${move}`,
  handler: `offers.${move}`,
  config: mayOnly('offers.review'),
  write: 'version',
});

export const offers: readonly AdminRoute[] = [
  { method: 'GET', path: '/offers', handler: 'offers.list', config: mayOnly('offers.review') },
  ...['approve', 'ask', 'refuse', 'undo'].map(decide),
];
