import type { Core } from '@strapi/strapi';

/** The marketplace asks a host outside and installs nothing here: nobody is shown it, the super admin included. */
export function hideMarketplace(strapi: Core.Strapi): void {
  strapi
    .service('admin::role')
    .hooks.willResetSuperAdminPermissions.register(
      (permissions: readonly { readonly action: string }[]) =>
        permissions.filter(({ action }) => action !== 'admin::marketplace.read'),
    );
}
