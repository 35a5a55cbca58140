import { mayOnly } from '../actions';

export const periods = [
  { method: 'GET', path: '/periods', handler: 'periods.list', config: mayOnly('periods.read') },
  { method: 'GET', path: '/periods/:id', handler: 'periods.read', config: mayOnly('periods.read') },
  {
    method: 'POST',
    path: '/periods/:id/allocate',
    handler: 'periods.allocate',
    config: mayOnly('periods.allocate'),
  },
  {
    method: 'POST',
    path: '/periods/:id/compare',
    handler: 'periods.compare',
    config: mayOnly('periods.allocate'),
  },
  {
    method: 'POST',
    path: '/periods/:id/runs/:run/use',
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
