import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const planning: readonly AdminRoute[] = [
  {
    method: 'GET',
    path: '/planning',
    handler: 'planning.read',
    config: mayOnly('periods.read'),
  },
  {
    method: 'POST',
    path: '/planning/effect',
    write: 'reads',
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
    write: 'each',
    handler: 'planning.move',
    config: mayOnly('periods.plan'),
  },
  {
    method: 'POST',
    path: '/planning/questions',
    write: 'makes',
    handler: 'planning.ask',
    config: mayOnly('periods.plan'),
  },
];
