import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { readerLanguage } from '../model/reader-language';
import { asksOnlyFor, sortsOnlyBy, type Readable } from './content-paths';

const FILE = 'plugin::upload.file';

type Asked = Context & {
  readonly query: Readonly<Record<string, unknown>>;
  readonly forbidden: (sentence: string) => void;
};

/** The media library too would tell the e-mail addresses of the admins behind a file, and what the file hangs on. */
export function guardMediaQueries(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('upload');
  const admin = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  const guard = guardOf(strapi);
  for (const route of admin) {
    if (route.method !== 'GET' || !route.path.startsWith('/files')) continue;
    const middlewares = [...(route.config?.middlewares ?? []), guard];
    route.config = { ...route.config, middlewares };
  }
}

function guardOf(strapi: Core.Strapi): Middleware {
  const readable: Readable = {
    may: (uid) => uid.startsWith('plugin::upload.'),
    schemaOf: (uid) => strapi.getModel(uid as typeof FILE),
  };
  return async (ctx, next) => {
    const asked = ctx as Asked;
    const { filters, sort, populate } = asked.query;
    const isOwn = asksOnlyFor(filters, FILE, readable) && sortsOnlyBy(sort, FILE, readable);
    if (isOwn && isFolderAlone(populate)) return next();
    const isSwedish = readerLanguage(strapi) === 'sv';
    return asked.forbidden(
      isSwedish
        ? 'Det som frågan gäller får inte läsas här.'
        : 'What is asked for may not be read here.',
    );
  };
}

/** All that the library's own pages ever ask for beside the file. */
function isFolderAlone(populate: unknown): boolean {
  if (populate === undefined || populate === 'folder') return true;
  if (typeof populate !== 'object' || populate === null) return false;
  return Object.entries(populate).every(
    ([key, value]) => (key === 'folder' && typeof value !== 'object') || value === 'folder',
  );
}
