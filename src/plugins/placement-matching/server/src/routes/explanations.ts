import { mayOnly } from '../actions';

export const explanations = [
  {
    method: 'GET',
    path: '/periods/:id/explanations/:learner',
    handler: 'explanations.read',
    config: mayOnly('periods.read'),
  },
];
