import type { Core } from '@strapi/strapi';
import { guardDocuments } from './model/guard-documents';
import { seedBaseData } from './base-data/seed-base-data';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    guardDocuments(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seedBaseData(strapi, new Date().toISOString().slice(0, 10));
  },
};
