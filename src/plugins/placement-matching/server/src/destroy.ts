import type { Core } from '@strapi/strapi';
import { endWhatBootstrapBegan } from './bootstrap';
import { endDocuments } from './guards/inside-documents';
import { endUseCases } from './guards/inside-use-case';
import { stopRunningJobs } from './jobs/running-jobs';
import { forgetPublicIndex } from './services/public-index';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  forgetPublicIndex(strapi);
  await stopRunningJobs();
  // Last: a job that ended just now has told of its change.
  await endWhatBootstrapBegan();
  endUseCases();
  endDocuments();
}
