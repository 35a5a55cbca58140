import { mayOnly } from '../actions';

export const periods = [
  { method: 'GET', path: '/periods', handler: 'periods.list', config: mayOnly('periods.read') },
  { method: 'GET', path: '/periods/:id', handler: 'periods.read', config: mayOnly('periods.read') },
];
