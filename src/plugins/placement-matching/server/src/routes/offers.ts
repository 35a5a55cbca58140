import { mayOnly } from '../actions';

const decide = (move: string) => ({
  method: 'POST',
  path: `/offers/:id/${move}`,
  handler: `offers.${move}`,
  config: mayOnly('offers.review'),
});

export const offers = [
  { method: 'GET', path: '/offers', handler: 'offers.list', config: mayOnly('offers.review') },
  ...['approve', 'ask', 'refuse', 'undo'].map(decide),
];
