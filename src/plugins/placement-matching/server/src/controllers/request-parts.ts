import type { Context } from 'koa';
import type { Editor } from '../services/edit-run';

/** The parts that Strapi's router and body parser add to Koa's context. */
type Routed = Context & { readonly params: Readonly<Record<string, string>> };
type Parsed = Context & { readonly request: { readonly body?: unknown } };

export const partOf = (ctx: Context, name: string): string =>
  storable((ctx as Routed).params[name] ?? '');
export const idOf = (ctx: Context): string => partOf(ctx, 'id');
export const bodyOf = (ctx: Context): unknown => (ctx as Parsed).request.body;

/** One value of the query, or null: a repeated parameter counts once. */
export function queryOf(ctx: Context, name: string): string | null {
  const value: unknown = ctx.query[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (first === undefined || first === '') return null;
  return typeof first === 'string' ? storable(first) : NOBODY;
}

/** Postgres cannot hold U+0000 and answers with an error; what is asked for so does not exist. */
const NOBODY = '\uFFFD';
const storable = (text: string): string => (text.includes('\u0000') ? NOBODY : text);

/** The signed-in admin user, as text because `jobs` keeps it so. */
export function userIdOf(ctx: Context): string | null {
  const { user } = ctx.state as { user?: { id?: number } };
  return user?.id === undefined ? null : String(user.id);
}

/** Who does it by id and name: the name stands beside what was done, so that a colleague knows whom to ask. */
export function editorOf(ctx: Context): Editor {
  const { user } = ctx.state as { user?: { firstname?: string | null; lastname?: string | null } };
  const name = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return { id: userIdOf(ctx), name };
}

/** Whom an answer goes to. */
export function senderOf(ctx: Context): { readonly name: string; readonly email: string | null } {
  const { user } = ctx.state as { user?: { email?: string | null } };
  const email = user?.email ?? null;
  return { name: editorOf(ctx).name || (email ?? ''), email };
}

/** Answers 403 in Strapi's own words, as its policies do. */
export const forbid = (ctx: Context): void =>
  (ctx as Context & { forbidden: () => void }).forbidden();
