import { mayOnly } from '../actions';

export const runEdits = [
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
    handler: 'run-edits.edit',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/preview',
    handler: 'run-edits.preview',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/redo',
    handler: 'run-edits.redo',
    config: mayOnly('placements.edit'),
  },
  {
    method: 'POST',
    path: '/runs/:id/edits/undo',
    handler: 'run-edits.undo',
    config: mayOnly('placements.edit'),
  },
];
