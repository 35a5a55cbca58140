import { API_TYPES } from '../api-types';
import type { Naming, NamedType } from '../messages/named';
import type { Reading } from './period-reader';
import { linkOf, tableOf } from './table-names';

/** A relation that would be left pointing at nothing. */
export type Namer = { readonly type: NamedType; readonly relation: string };

/** More names in a sentence help nobody. */
const MOST = 10;

/** Those of the type that name the row, in whatever state; undefined when there are none. */
export async function readNaming(
  reading: Reading,
  row: { readonly type: NamedType; readonly id: string; readonly namer: Namer },
): Promise<Naming | undefined> {
  const { strapi, db } = reading;
  const { type, relation } = row.namer;
  const link = linkOf(strapi, API_TYPES[type], relation);
  const ids: readonly string[] = await db({ t: tableOf(strapi, API_TYPES[row.type]) })
    .join({ l: link.table }, `l.${link.to}`, 't.id')
    .join({ n: tableOf(strapi, API_TYPES[type]) }, 'n.id', `l.${link.from}`)
    .where('t.document_id', row.id)
    .orderBy('n.id')
    .distinct('n.id', 'n.document_id')
    .pluck('n.document_id');
  if (ids.length === 0) return undefined;
  const names = CALLED[type] === null ? [] : await readCalled(reading, type, ids.slice(0, MOST));
  return { type, count: ids.length, names };
}

/** What people call the rows, each name once; those who stand for somebody are called as they are. */
export async function readCalled(
  { strapi, db }: Reading,
  type: NamedType,
  ids: readonly string[],
): Promise<readonly string[]> {
  const called = CALLED[type];
  if (called === null) return [];
  const query = db({ n: tableOf(strapi, API_TYPES[type]) })
    .whereIn('n.document_id', [...ids])
    .orderBy('n.id');
  if ('through' in called) {
    const link = linkOf(strapi, API_TYPES[type], called.through);
    query
      .join({ l: link.table }, `l.${link.from}`, 'n.id')
      .join({ c: tableOf(strapi, API_TYPES[called.through]) }, 'c.id', `l.${link.to}`);
  }
  const source = 'through' in called ? 'c' : 'n';
  const rows: readonly Readonly<Record<string, string | null>>[] = await query.select(
    ...called.columns.map((column) => `${source}.${column}`),
  );
  const names = rows.map((row) => called.columns.map((column) => row[column] ?? '').join(' '));
  return [...new Set(names)];
}

type Called =
  | null
  | { readonly columns: readonly string[] }
  | { readonly columns: readonly string[]; readonly through: 'learner' | 'period' };

const NAME: Called = { columns: ['name'] };
const PERSON = ['given_name', 'family_name'];

const CALLED: Readonly<Record<NamedType, Called>> = {
  region: NAME,
  municipality: NAME,
  department: NAME,
  provider: NAME,
  school: NAME,
  cohort: NAME,
  employer: NAME,
  workplace: NAME,
  supervisor: NAME,
  occupationField: { columns: ['name_sv'] },
  placementForm: { columns: ['name_sv'] },
  ruleSet: NAME,
  period: NAME,
  periodGroup: { columns: ['name'], through: 'period' },
  quota: NAME,
  schoolCalendar: NAME,
  slot: { columns: ['title'] },
  learner: { columns: PERSON },
  participation: { columns: PERSON, through: 'learner' },
  wish: null,
};
