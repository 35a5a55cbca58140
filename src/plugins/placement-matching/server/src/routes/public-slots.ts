/** Open to everybody, under `/api`: the site, municipal web pages and embeds read the same answers. */
const open = { auth: false as const, prefix: '', policies: [], middlewares: [] };

export const publicSlotRoutes = [
  { method: 'GET', path: '/v1/overview', handler: 'public-slots.overview', config: open },
  { method: 'GET', path: '/v1/slots/search', handler: 'public-slots.search', config: open },
  { method: 'GET', path: '/v1/slots/slugs', handler: 'public-slots.slugs', config: open },
  { method: 'GET', path: '/v1/slots/:slug', handler: 'public-slots.one', config: open },
];
