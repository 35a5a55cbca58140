import type { Core } from '@strapi/strapi';

/** Who asks, as the audit trail names them: a signed-in person by id, a visitor, or the system itself. */
export function currentActor(strapi: Core.Strapi): string {
  const ctx = strapi.requestContext.get();
  if (!ctx) return 'system';
  const { user } = ctx.state as { readonly user?: { readonly id?: number } };
  return user?.id === undefined ? 'visitor' : `admin:${user.id}`;
}
