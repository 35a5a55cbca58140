import { mayOnly } from '../actions';
import type { AdminRoute } from './write-guards';

const config = mayOnly('audit.read');

export const audit: readonly AdminRoute[] = [
  { method: 'GET', path: '/audit', handler: 'audit.list', config },
  { method: 'GET', path: '/audit/check', handler: 'audit.check', config },
  { method: 'GET', path: '/audit/runs', handler: 'audit.runs', config },
  { method: 'GET', path: '/audit/runs/:id/:file', handler: 'audit.file', config },
  { method: 'POST', path: '/audit/check', write: 'makes', handler: 'audit.run', config },
];
