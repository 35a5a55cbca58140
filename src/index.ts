import type { Core } from '@strapi/strapi';
import { seedBaseData } from './base-data/seed-base-data';
import { guardDocuments } from './model/guard-documents';
import { hideMarketplace } from './roles/hide-marketplace';
import { seedRoles } from './roles/seed-roles';
import { closeUsersPermissions } from './security/close-users-permissions';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    guardDocuments(strapi);
    hideMarketplace(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await closeUsersPermissions(strapi);
    await seedRoles(strapi);
    await seedBaseData(strapi, new Date().toISOString().slice(0, 10));
  },
};
