/** Open to everybody, under `/api`: the site, municipal web pages and embeds read the same answers. */
export const openToAll = { auth: false as const, prefix: '', policies: [], middlewares: [] };

export const publicSlotRoutes = [
  { method: 'GET', path: '/v1/overview', handler: 'public-slots.overview', config: openToAll },
  { method: 'GET', path: '/v1/slots/search', handler: 'public-slots.search', config: openToAll },
  { method: 'GET', path: '/v1/slots/slugs', handler: 'public-slots.slugs', config: openToAll },
  { method: 'GET', path: '/v1/slots/:slug', handler: 'public-slots.one', config: openToAll },
];
