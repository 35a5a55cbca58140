import { PLUGIN_TYPES } from '../api-types';
import { systemClock } from './clock';
import { storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** Placements and holds by id; those that are open on a screen somewhere get a new version. */
export async function saveBookingSupervisor(
  { strapi, trx, client }: UnitOfWork,
  ids: readonly string[],
  supervisor: string | null,
): Promise<void> {
  for (const uid of [PLUGIN_TYPES.placement, PLUGIN_TYPES.hold])
    await trx(tableOf(strapi, uid))
      .whereIn('document_id', [...ids])
      .update({
        supervisor,
        version: trx.raw('version + 1'),
        updated_at: storedInstant(client, systemClock.now()),
      });
}
