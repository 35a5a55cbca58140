import { openToAll } from './public-slots';

/** Under `/api`: search over everything, and what the API says of itself. */
export const publicSearchRoutes = [
  { method: 'GET', path: '/v1/search', handler: 'public-search.all', config: openToAll },
  {
    method: 'GET',
    path: '/v1/openapi.json',
    handler: 'public-documentation.openapi',
    config: openToAll,
  },
];
