import { mayOnly } from '../actions';

export const planning = [
  {
    method: 'GET',
    path: '/planning',
    handler: 'planning.read',
    config: mayOnly('periods.read'),
  },
  {
    method: 'POST',
    path: '/planning/effect',
    handler: 'planning.effect',
    config: mayOnly('periods.plan'),
  },
  {
    method: 'GET',
    path: '/planning/suggestions',
    handler: 'planning.suggest',
    config: mayOnly('periods.plan'),
  },
  {
    method: 'POST',
    path: '/planning/moves',
    handler: 'planning.move',
    config: mayOnly('periods.plan'),
  },
];
