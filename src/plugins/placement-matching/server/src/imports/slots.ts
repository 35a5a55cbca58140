import { firstFreeSlug, slugOf } from '../../../../../model/slug';
import { slots as columns } from '../../../domain/imports/columns/slots';
import { textOf } from '../../../domain/imports/value';
import { API_TYPES } from '../api-types';
import { idsByText, rowsByText } from '../adapters/lookup-rows';
import { tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';
import { systemClock } from '../adapters/clock';
import { claimedCapacity, claimedSlots } from './claimed-capacity';
import { entityImporter } from './entity';
import { toWorkplace } from './references';

/** Leaves room for a number after it. */
const LONGEST_SLUG = 100;

export const slots = entityImporter({
  kind: 'slots',
  columns,
  uid: API_TYPES.slot,
  keyAttribute: 'externalId',
  scalars: [
    'title',
    'tasks',
    'seats',
    'minAge',
    'minGrade',
    'programme',
    'needsRegisterExtract',
    'languages',
    'dailyHours',
    'reservedUntil',
    'origin',
    'state',
  ],
  references: [
    toWorkplace,
    {
      field: 'occupationField',
      uid: API_TYPES.occupationField,
      by: 'slug',
      alsoBy: ['nameSv', 'nameEn'],
    },
    {
      field: 'placementForms',
      uid: API_TYPES.placementForm,
      by: 'code',
      alsoBy: ['nameSv', 'nameEn'],
    },
    { field: 'supervisor', uid: API_TYPES.supervisor, by: 'externalId' },
    { field: 'reservedForSchools', uid: API_TYPES.school, by: 'externalId' },
    { field: 'reservedForProviders', uid: API_TYPES.provider, by: 'externalId' },
  ],
  defaults: { state: 'open', origin: 'bank', needsRegisterExtract: false },
  prepare: async ({ database, sheet }) => {
    const stored = await rowsByText({
      database,
      uid: API_TYPES.slot,
      attribute: 'externalId',
      texts: sheet.cells.externalId ?? [],
      scalars: ['slug'],
      links: [],
    });
    const taken = new Set((await idsByText(database, API_TYPES.slot, 'slug')).keys());
    const workplaceNames = await namesByKey(database);
    return (draft, values) => {
      if (stored.get(draft.key)?.scalars.slug) return draft;
      const workplace = workplaceNames.get(textOf(values, 'workplace') ?? '') ?? '';
      const slug = firstFreeSlug(
        slugOf(`${textOf(values, 'title') ?? ''} ${workplace}`, LONGEST_SLUG),
        taken,
      );
      taken.add(slug);
      return { ...draft, scalars: { ...draft.scalars, slug } };
    };
  },
  inspect: async (database, diff) => {
    const kept = await claimedSlots(database, { diff, today: systemClock.today() });
    const rows = new Set(kept.map(({ row }) => row));
    const seats = await claimedCapacity({ database, diff, resource: 'slot', field: 'seats' });
    return [...kept, ...seats.filter(({ row }) => !rows.has(row))];
  },
});

async function namesByKey({ strapi, db }: Database): Promise<ReadonlyMap<string, string>> {
  const rows: { key: string; name: string }[] = await db(
    tableOf(strapi, API_TYPES.workplace),
  ).select({ key: 'external_id', name: 'name' });
  return new Map(rows.map(({ key, name }) => [key, name]));
}
