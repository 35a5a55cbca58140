import type { Core } from '@strapi/strapi';
import { townsOfRegion } from '../world/municipalities';

/** From here on the database is the demo's: its logins are refused where the server can be reached from outside. */
export async function markAsDemo(strapi: Core.Strapi, tier: string): Promise<void> {
  await strapi.store({ type: 'core' }).set({ key: 'praktikvagen_demo', value: { tier } });
}

/** What the first set-up of an installation asks for, for all thirteen municipalities. */
export async function addRegion(strapi: Core.Strapi): Promise<void> {
  const region = await strapi
    .documents('api::region.region')
    .create({ data: { name: 'Göteborgsregionen', slug: 'goteborgsregionen' } });
  for (const { code } of townsOfRegion()) {
    const municipality = await strapi
      .documents('api::municipality.municipality')
      .findFirst({ filters: { code } });
    if (!municipality) continue;
    const data: Record<string, unknown> = { region: region.documentId };
    await strapi
      .documents('api::municipality.municipality')
      .update({ documentId: municipality.documentId, data });
  }
}
