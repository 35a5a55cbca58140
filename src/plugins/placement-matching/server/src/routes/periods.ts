import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

export const periods: readonly AdminRoute[] = [
  { method: 'GET', path: '/periods', handler: 'periods.list', config: mayOnly('periods.read') },
  { method: 'GET', path: '/periods/:id', handler: 'periods.read', config: mayOnly('periods.read') },
  {
    method: 'POST',
    path: '/periods/:id/allocate',
    write: 'makes',
    handler: 'periods.allocate',
    config: mayOnly('periods.allocate'),
  },
  {
    method: 'POST',
    path: '/periods/:id/compare',
    write: 'makes',
    handler: 'periods.compare',
    config: mayOnly('periods.allocate'),
  },
  {
    method: 'POST',
    path: '/periods/:id/runs/:run/use',
    write: 'version',
    handler: 'periods.use',
    config: mayOnly('periods.allocate'),
  },
  {
    method: 'GET',
    path: '/periods/:id/few-wishes',
    handler: 'periods.fewWishes',
    config: mayOnly('periods.read'),
  },
  {
    method: 'GET',
    path: '/periods/:id/results',
    handler: 'periods.results',
    config: mayOnly('periods.read'),
  },
];
