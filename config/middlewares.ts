/**
 * Strapi's own policy lets pages load images, fonts and styles from hosts outside. Each directive is
 * one text, because Strapi would merge a list with its own, entry by entry.
 */
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'connect-src': "'self'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'style-src': "'self' 'unsafe-inline'",
    'frame-src': "'self'",
    'frame-ancestors': "'self'",
    'object-src': "'none'",
  },
};

/**
 * Strapi's own answer lets every site read every answer with the visitor's cookies, the admin's
 * included. Sites of municipalities read the public API; nobody else's page reads anything.
 */
const crossOrigin = {
  origin: ({ path }: { readonly path: string }): string => (path.startsWith('/api/') ? '*' : ''),
  credentials: false,
  methods: ['GET', 'HEAD', 'OPTIONS'],
};

export default () => [
  'global::public-site',
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  { name: 'strapi::cors', config: crossOrigin },
  'global::uploaded-files',
  'strapi::query',
  'global::broken-upload',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
