import type { Context } from 'koa';

/** The parts that Strapi's router and body parser add to Koa's context. */
type Routed = Context & { readonly params: { readonly id: string } };
type Parsed = Context & { readonly request: { readonly body?: unknown } };

export const idOf = (ctx: Context): string => (ctx as Routed).params.id;
export const bodyOf = (ctx: Context): unknown => (ctx as Parsed).request.body;
