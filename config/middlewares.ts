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

export default () => [
  'global::public-site',
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  'strapi::cors',
  'strapi::query',
  'global::broken-upload',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
