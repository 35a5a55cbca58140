import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const runEdits: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/runs/:id/edits',
    handler: 'run-edits.list',
    config: mayOnly('periods.read'),
  },
  {
    method: 'GET',
    path: '/runs/:id/moves/:learner',
    handler: 'run-edits.moves',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits',
    write: 'version',
    handler: 'run-edits.edit',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/preview',
    write: 'reads',
    handler: 'run-edits.preview',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/redo',
    write: 'version',
    handler: 'run-edits.redo',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/undo',
    write: 'version',
    handler: 'run-edits.undo',
    config: mayOnly('placements.edit'),
  },
];
