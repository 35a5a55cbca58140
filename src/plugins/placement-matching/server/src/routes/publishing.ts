import { mayOnly } from '../actions';

export const publishing = [
  {
    method: 'POST',
    path: '/periods/:id/publish',
    handler: 'publishing.publish',
    config: mayOnly('periods.publish'),
  },
  {
    method: 'POST',
    path: '/periods/:id/unpublish',
    handler: 'publishing.unpublish',
    config: mayOnly('periods.publish'),
  },
];
