import type { Day } from '../../../domain/days';
import type { ResourceKind, Taken } from '../../../domain/errors';
import { API_TYPES } from '../api-types';
import { tableOf } from '../adapters/table-names';
import type { UnitOfWork } from '../adapters/unit-of-work';

export type TakenUnit = { readonly kind: ResourceKind; readonly id: string; readonly day: Day };

/** More names help nobody, and twelve thousand would be a long answer. */
const MOST = 200;

/** Gives what is taken the names that the reader knows it by. */
export async function nameTaken(
  unit: UnitOfWork,
  taken: readonly TakenUnit[],
): Promise<readonly Taken[]> {
  const shown = taken.slice(0, MOST);
  const names = new Map<string, string>();
  for (const kind of KINDS) {
    const ids = [...new Set(shown.filter((one) => one.kind === kind).map((one) => one.id))];
    if (ids.length === 0) continue;
    const { uid, columns } = NAMED[kind];
    const rows: readonly Readonly<Record<string, string>>[] = await unit
      .trx(tableOf(unit.strapi, uid))
      .whereIn('document_id', ids)
      .select('document_id', ...columns);
    for (const row of rows) {
      names.set(`${kind}:${row.document_id}`, columns.map((column) => row[column]).join(' '));
    }
  }
  return shown.map(({ kind, id, day }) => ({
    resource: kind,
    id,
    name: names.get(`${kind}:${id}`) ?? id,
    day,
  }));
}

const KINDS = ['learner', 'slot', 'supervisor', 'workplace'] as const;

const NAMED: Readonly<
  Record<(typeof KINDS)[number], { readonly uid: string; readonly columns: readonly string[] }>
> = {
  learner: { uid: API_TYPES.learner, columns: ['given_name', 'family_name'] },
  slot: { uid: API_TYPES.slot, columns: ['title'] },
  supervisor: { uid: API_TYPES.supervisor, columns: ['name'] },
  workplace: { uid: API_TYPES.workplace, columns: ['name'] },
};
