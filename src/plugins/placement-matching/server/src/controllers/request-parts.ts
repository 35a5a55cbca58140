import type { Context } from 'koa';

/** The parts that Strapi's router and body parser add to Koa's context. */
type Routed = Context & { readonly params: { readonly id: string } };
type Parsed = Context & { readonly request: { readonly body?: unknown } };

export const idOf = (ctx: Context): string => (ctx as Routed).params.id;
export const bodyOf = (ctx: Context): unknown => (ctx as Parsed).request.body;

/** One value of the query, or null: a repeated parameter counts once. */
export function queryOf(ctx: Context, name: string): string | null {
  const value = ctx.query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === '' ? null : first;
}

/** The signed-in admin user, as text because `jobs` keeps it so. */
export function userIdOf(ctx: Context): string | null {
  const { user } = ctx.state as { user?: { id?: number } };
  return user?.id === undefined ? null : String(user.id);
}

/** Answers 403 in Strapi's own words, as its policies do. */
export const forbid = (ctx: Context): void =>
  (ctx as Context & { forbidden: () => void }).forbidden();
