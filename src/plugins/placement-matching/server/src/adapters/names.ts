import { API_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

export type NamedKind =
  'learner' | 'slot' | 'supervisor' | 'workplace' | 'quota' | 'provider' | 'period' | 'school';

/** More names help nobody, and twelve thousand would be a long answer. */
const MOST = 200;

/** What people know the rows by, by id. */
export async function namesById(
  reading: Reading,
  kind: NamedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  if (kind === 'slot') return slotNames(reading, ids);
  const { strapi, db } = reading;
  const { uid, columns } = NAMED[kind];
  const rows: readonly Readonly<Record<string, string>>[] = await db(tableOf(strapi, uid))
    .whereIn('document_id', ids.slice(0, MOST))
    .select('document_id', ...columns);
  return new Map(
    rows.map((row) => [
      row.document_id ?? '',
      columns.map((column) => row[column] ?? '').join(' '),
    ]),
  );
}

/** The names alone, in the order of the ids; an id stands for itself where there is no name. */
export async function namesOf(
  reading: Reading,
  kind: NamedKind,
  ids: readonly string[],
): Promise<readonly string[]> {
  const names = await namesById(reading, kind, ids);
  return ids.map((id) => names.get(id) ?? id);
}

/** «Djurskötare (Tassens djurklinik)»: a title is common to many workplaces. */
export const slotName = (title: string | null, workplace: string | null): string =>
  workplace === null ? (title ?? '') : `${title ?? ''} (${workplace})`;

async function slotNames(
  { strapi, db }: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const workplace = linkOf(strapi, API_TYPES.slot, 'workplace');
  const rows: readonly { id: string; title: string | null; workplace: string | null }[] = await db({
    s: tableOf(strapi, API_TYPES.slot),
  })
    .leftJoin({ l: workplace.table }, `l.${workplace.from}`, 's.id')
    .leftJoin({ w: tableOf(strapi, API_TYPES.workplace) }, 'w.id', `l.${workplace.to}`)
    .whereIn('s.document_id', ids.slice(0, MOST))
    .select({ id: 's.document_id', title: 's.title', workplace: 'w.name' });
  return new Map(rows.map((row) => [row.id, slotName(row.title, row.workplace)]));
}

const NAMED: Readonly<
  Record<Exclude<NamedKind, 'slot'>, { readonly uid: string; readonly columns: readonly string[] }>
> = {
  learner: { uid: API_TYPES.learner, columns: ['given_name', 'family_name'] },
  supervisor: { uid: API_TYPES.supervisor, columns: ['name'] },
  workplace: { uid: API_TYPES.workplace, columns: ['name'] },
  quota: { uid: API_TYPES.quota, columns: ['name'] },
  provider: { uid: API_TYPES.provider, columns: ['name'] },
  period: { uid: API_TYPES.period, columns: ['name'] },
  school: { uid: API_TYPES.school, columns: ['name'] },
};
