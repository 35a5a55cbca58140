import { mayOnly } from '../actions';
import type { AdminRoute, Write } from './write-guards';

const edit = mayOnly('placements.edit');
const change = (path: string, handler: string, write: Write): AdminRoute => ({
  ...{ method: 'POST', path, handler: `follow-up.${handler}`, config: edit, write },
});

/** What happens to placements after they are published. */
export const followUp: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/periods/:id/follow-up',
    handler: 'follow-up.read',
    config: mayOnly('periods.read'),
  },
  { method: 'GET', path: '/placements/:id/places', handler: 'follow-up.places', config: edit },
  change('/periods/:id/changes', 'change', 'each'),
  change('/periods/:id/changes/preview', 'preview', 'reads'),
  change('/periods/:id/refills', 'refill', 'makes'),
  change('/placement-changes/:id/undo', 'undo', 'once'),
];
