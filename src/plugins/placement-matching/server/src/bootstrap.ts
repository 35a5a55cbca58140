import type { Core } from '@strapi/strapi';
import { ACTIONS } from './actions';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([...ACTIONS]);
}
