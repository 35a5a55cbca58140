import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import { readerLanguage, type Language } from '../model/reader-language';
import { asksOnlyFor, sortsOnlyBy, withoutUnread, type Readable } from './content-paths';

type Ability = { readonly can: (action: string, subject?: string) => boolean };
type Asked = Context & {
  readonly params: { readonly model?: string; readonly targetField?: string };
  readonly state: { readonly userAbility?: Ability };
  readonly query: Readonly<Record<string, unknown>>;
  /** Strapi's own answer: said to the asker, and nothing written to the log. */
  readonly forbidden: (sentence: string) => void;
};

const GUARDED = /^\/(collection-types|single-types|relations)\/:model/;
const DRAFTS = /\/(publish|unpublish|discard|bulkPublish|bulkUnpublish)$/;
const EXPLORER = 'plugin::content-manager.explorer';

/**
 * The content manager checks the first field of a path only: who may read slots could populate, sort by
 * and search for the name of the supervisor behind them. Here every path is looked at to its end, and what
 * the role may not read is taken out of the answer.
 */
export function guardContentQueries(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('content-manager');
  const admin = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  const guard = guardOf(strapi);
  for (const route of admin.filter(({ path }) => GUARDED.test(path))) {
    route.config = {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), guard],
    };
  }
}

function guardOf(strapi: Core.Strapi): Middleware {
  return async (ctx, next) => {
    const asked = ctx as Asked;
    const ability = asked.state.userAbility;
    const { model = '', targetField } = asked.params;
    const schema = strapi.getModel(model as 'api::slot.slot');
    if (!ability || !schema) return next();
    const readable: Readable = {
      may: (uid) => ability.can(`${EXPLORER}.read`, uid),
      schemaOf: (uid) => strapi.getModel(uid as 'api::slot.slot'),
    };
    const refuse = (sentence: Record<Language, string>): void =>
      asked.forbidden(sentence[readerLanguage(strapi)]);

    if (DRAFTS.test(ctx.path) && !schema.options?.draftAndPublish) return refuse(NO_DRAFTS);
    if ('populate' in asked.query) return refuse(NOT_YOURS);
    const target = targetField === undefined ? model : relationOf(schema, targetField);
    if (target === undefined || !maySeeForm(ability, model)) return refuse(NOT_YOURS);
    const { filters, sort, _q } = asked.query;
    const isSearch = [filters, sort, _q].some((part) => part !== undefined && part !== '');
    if (isSearch && targetField !== undefined && !readable.may(target)) return refuse(NOT_YOURS);
    if (!asksOnlyFor(filters, target, readable) || !sortsOnlyBy(sort, target, readable)) {
      return refuse(NOT_YOURS);
    }
    await next();
    if (targetField === undefined) ctx.body = withoutUnread(ctx.body, model, readable);
  };
}

/** A relation is looked up from a form; who may not open the form has nothing to look up. */
const maySeeForm = (ability: Ability, uid: string): boolean =>
  !uid.includes('::') ||
  ['read', 'create', 'update', 'delete', 'publish'].some((verb) =>
    ability.can(`${EXPLORER}.${verb}`, uid),
  );

function relationOf(schema: { readonly attributes: object }, field: string): string | undefined {
  const attribute = (schema.attributes as Readonly<Record<string, { target?: string }>>)[field];
  // Whoever made a row is a person of the admin, which no form looks up.
  return attribute?.target === 'admin::user' ? undefined : attribute?.target;
}

const NOT_YOURS = {
  sv: 'Din roll får inte läsa det som frågan gäller.',
  en: 'Your role may not read what is asked for.',
};
const NO_DRAFTS = {
  sv: 'Det här registret har inga utkast att publicera.',
  en: 'This register has no drafts to publish.',
};
