import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';

/** Names are private and `searchable: false`, so that no public search can feel its way to them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'api::learner.learner': ['givenName', 'familyName'],
  'api::supervisor.supervisor': ['name'],
  'api::contact-person.contact-person': ['name'],
};

type Asked = Context & {
  readonly params: { readonly model?: string };
  readonly query: { filters?: unknown; _q?: unknown };
};

/** The search box of a register of persons finds names for those who may read the register: every word, any part of it. */
export function searchPersons(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager');
  const admin = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  for (const route of admin) {
    if (route.method !== 'GET' || route.path !== '/collection-types/:model') continue;
    const middlewares = [...(route.config?.middlewares ?? []), byName];
    route.config = { ...route.config, middlewares };
  }
}

const byName: Middleware = (ctx, next) => {
  const { params, query } = ctx as Asked;
  const fields = NAMES[params.model ?? ''];
  if (fields && typeof query._q === 'string') {
    const words = query._q.split(/\s+/).filter(Boolean);
    const named = words.map((word) => ({
      $or: fields.flatMap((field) =>
        spellings(word).map((spelling) => ({ [field]: { $containsi: spelling } })),
      ),
    }));
    query.filters = { $and: [...(query.filters ? [query.filters] : []), ...named] };
    delete query._q;
  }
  return next();
};

/** SQLite knows small letters in ASCII only: «åsa» and «ÅSA» are to find «Åsa» there too. */
function spellings(word: string): readonly string[] {
  const small = word.toLocaleLowerCase('sv');
  const capital = `${small.charAt(0).toLocaleUpperCase('sv')}${small.slice(1)}`;
  return [...new Set([word, small, capital])];
}
