import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

type Choice = { readonly id: string; readonly sv: string; readonly en: string | null };

/** Municipalities with workplaces, fields and placement forms with slots. */
export async function readFilterChoices(reading: Reading): Promise<{
  readonly municipalities: readonly Choice[];
  readonly fields: readonly Choice[];
  readonly forms: readonly Choice[];
}> {
  const municipality = { of: API_TYPES.workplace, by: 'municipality' };
  const names = { sv: 't.name_sv', en: 't.name_en' };
  return {
    municipalities: await linkedTo(reading, API_TYPES.municipality, municipality, { sv: 't.name' }),
    fields: await linkedTo(
      reading,
      API_TYPES.occupationField,
      { of: API_TYPES.slot, by: 'occupationField' },
      names,
    ),
    forms: await linkedTo(
      reading,
      API_TYPES.placementForm,
      { of: API_TYPES.slot, by: 'placementForms' },
      names,
    ),
  };
}

async function linkedTo(
  { strapi, db }: Reading,
  uid: string,
  { of, by }: { readonly of: string; readonly by: string },
  names: Readonly<Record<string, string>>,
): Promise<Choice[]> {
  const link = linkOf(strapi, of, by);
  return db({ t: tableOf(strapi, uid) })
    .whereIn('t.id', db(link.table).select(link.to))
    .select({ id: 't.document_id', ...names });
}
