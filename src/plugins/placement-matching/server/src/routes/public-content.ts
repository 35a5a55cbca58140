import { openToAll } from './public-slots';

const read = (path: string, handler: string) => ({
  method: 'GET',
  path: `/v1/${path}`,
  handler: `public-content.${handler}`,
  config: openToAll,
});

/** Under `/api`: the published texts of the site, read by the site and by whoever shows them elsewhere. */
export const publicContentRoutes = [
  read('guides', 'guides'),
  read('guides/:slug', 'guide'),
  read('articles', 'articles'),
  read('articles/:slug', 'article'),
  read('events', 'events'),
  read('events/:slug', 'event'),
  read('projects', 'projects'),
  read('projects/:slug', 'project'),
  read('pages', 'pages'),
  read('pages/:slug', 'page'),
  read('contact-points', 'contactPoints'),
  read('ambassadors', 'ambassadors'),
  read('site', 'site'),
  read('redirects', 'redirects'),
  {
    method: 'GET',
    path: '/v1/preview/:kind/:id',
    handler: 'public-preview.one',
    config: openToAll,
  },
];
