import type { Core } from '@strapi/strapi';
import { stopRunningJobs } from './jobs/running-jobs';
import { forgetPublicIndex } from './services/public-index';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  forgetPublicIndex(strapi);
  await stopRunningJobs();
}
