import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  config: {
    locales: ['sv'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_: StrapiApp): void {},
};
