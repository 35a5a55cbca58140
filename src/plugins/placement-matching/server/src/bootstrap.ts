import type { Core } from '@strapi/strapi';
import { ACTIONS } from './actions';
import { interruptLostJobs } from './adapters/job-store';
import { dropAllSheets } from './adapters/staged-sheets';
import { auditNightly } from './jobs/nightly-audit';

let stopAuditing = (): void => undefined;

export const endNightlyAudit = (): void => stopAuditing();

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([...ACTIONS]);
  await interruptLostJobs(strapi.db.connection, new Date().toISOString());
  await dropAllSheets(strapi.dirs.app.root);
  stopAuditing = auditNightly(strapi);
}
