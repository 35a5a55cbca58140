import type { Core } from '@strapi/strapi';
import { ACTIONS } from './actions';
import { interruptLostJobs } from './adapters/job-store';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([...ACTIONS]);
  await interruptLostJobs(strapi.db.connection, new Date().toISOString());
}
