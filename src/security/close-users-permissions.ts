import type { Core } from '@strapi/strapi';

/**
 * Strapi lets the public register, log in and reset passwords from the first start. Nobody has an
 * account outside the admin yet, so every such grant is withdrawn at each start; our public addresses
 * carry `auth: false` and need none.
 */
export async function closeUsersPermissions(strapi: Core.Strapi): Promise<void> {
  const granted = await strapi.db.query('plugin::users-permissions.permission').count();
  if (granted > 0) await strapi.db.query('plugin::users-permissions.permission').deleteMany({});
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = ((await store.get({ key: 'advanced' })) ?? {}) as Record<string, unknown>;
  if (advanced.allow_register !== false) {
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  }
}
