import { PLUGIN_TYPES } from '../api-types';
import { systemClock } from './clock';
import { storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** Who sends the learner of these placements now; those that are open on a screen somewhere get a new version. */
export async function saveBookingProvider(
  { strapi, trx, client }: UnitOfWork,
  ids: readonly string[],
  provider: string | null,
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.placement))
    .whereIn('document_id', [...ids])
    .update({
      provider,
      version: trx.raw('version + 1'),
      updated_at: storedInstant(client, systemClock.now()),
    });
}
