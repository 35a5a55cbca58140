import type { Core } from '@strapi/strapi';
import { ACTIONS } from './actions';
import { interruptLostJobs } from './adapters/job-store';
import { dropAllSheets } from './adapters/staged-sheets';
import { hearOtherServers } from './jobs/hear-other-servers';
import { auditNightly } from './jobs/nightly-audit';

let stopAuditing = (): void => undefined;
let stopHearing = async (): Promise<void> => undefined;

export async function endWhatBootstrapBegan(): Promise<void> {
  stopAuditing();
  await stopHearing();
}

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([...ACTIONS]);
  await interruptLostJobs(strapi.db.connection, new Date().toISOString());
  await dropAllSheets(strapi.dirs.app.root);
  stopAuditing = auditNightly(strapi);
  stopHearing = await hearOtherServers(strapi);
}
