import type { Core } from '@strapi/strapi';
import { endNightlyAudit } from './bootstrap';
import { endUseCases } from './guards/inside-use-case';
import { stopRunningJobs } from './jobs/running-jobs';
import { forgetPublicIndex } from './services/public-index';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  endNightlyAudit();
  forgetPublicIndex(strapi);
  await stopRunningJobs();
  endUseCases();
}
