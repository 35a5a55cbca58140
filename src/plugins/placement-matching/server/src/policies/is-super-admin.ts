type Held = { readonly roles?: readonly { readonly code: string }[] };

/** Lets the super admin through and nobody else. */
export const isSuperAdmin = (ctx: { readonly state: { readonly user?: Held } }): boolean =>
  ctx.state.user?.roles?.some((role) => role.code === 'strapi-super-admin') ?? false;
