import { bootStrapi } from './tests/support/boot-strapi';
import { seedRegion } from './tests/support/seed-slots';
import { publicVersion } from './src/plugins/placement-matching/server/src/adapters/public-rows';
