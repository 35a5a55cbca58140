import type { Core } from '@strapi/strapi';
import { seedBaseData } from './base-data/seed-base-data';

export default {
  register(_: { strapi: Core.Strapi }): void {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await seedBaseData(strapi, new Date().toISOString().slice(0, 10));
  },
};
