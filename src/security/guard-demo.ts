import type { Core } from '@strapi/strapi';
import { isLoopback } from './is-loopback';
import { StartRefused } from './start-refused';

export type Start = { readonly isDemo: boolean; readonly host: string };

const DEMO_MARKER = 'praktikvagen_demo';
const DEMO_LOGIN = '@demo.praktikvagen.invalid';

/**
 * The demo's secrets and logins are known to everybody. They work with the demo's own database only,
 * and its logins only while the server cannot be reached from outside this machine.
 */
export async function guardDemo(strapi: Core.Strapi, { isDemo, host }: Start): Promise<void> {
  const isDemoDatabase = await hasDemoMarker(strapi);
  if (isDemo && !isDemoDatabase && (await isInUse(strapi))) throw new StartRefused(NOT_THE_DEMO);
  if (!isDemoDatabase) return;
  const canLogIn = isLoopback(host);
  await strapi.db.query('admin::user').updateMany({
    where: { email: { $endsWith: DEMO_LOGIN }, isActive: !canLogIn },
    data: { isActive: canLogIn },
  });
}

const NOT_THE_DEMO =
  'Start refused: PRAKTIKVAGEN_DEMO is set, but the database holds something else than the demo. Unset it, or choose the demo’s database.';

async function hasDemoMarker(strapi: Core.Strapi): Promise<boolean> {
  return (
    (await strapi.db
      .query('strapi::core-store')
      .count({ where: { key: { $endsWith: DEMO_MARKER } } })) > 0
  );
}

/** A database that nobody has used yet may become the demo's. */
async function isInUse(strapi: Core.Strapi): Promise<boolean> {
  return (
    (await strapi.db.query('admin::user').count()) > 0 ||
    (await strapi.db.query('api::region.region').count()) > 0 ||
    (await strapi.db.query('api::learner.learner').count()) > 0
  );
}
