import { mayOnly } from '../actions';

const edit = mayOnly('placements.edit');
const change = (path: string, handler: string) => ({
  ...{ method: 'POST', path, handler: `follow-up.${handler}`, config: edit },
});

/** What happens to placements after they are published. */
export const followUp = [
  {
    method: 'GET',
    path: '/periods/:id/follow-up',
    handler: 'follow-up.read',
    config: mayOnly('periods.read'),
  },
  { method: 'GET', path: '/placements/:id/places', handler: 'follow-up.places', config: edit },
  change('/periods/:id/changes', 'change'),
  change('/periods/:id/changes/preview', 'preview'),
  change('/periods/:id/refills', 'refill'),
  change('/placement-changes/:id/undo', 'undo'),
];
