import type { Day } from '../../../domain/days';
import type { ResourceKind, Taken } from '../../../domain/errors';
import { namesById } from '../adapters/names';
import type { UnitOfWork } from '../adapters/unit-of-work';

export type TakenUnit = { readonly kind: ResourceKind; readonly id: string; readonly day: Day };

/** More help nobody, and a whole run's would be a long answer. */
const MOST = 200;
const KINDS = ['learner', 'slot', 'supervisor', 'workplace', 'quota'] as const;

/** Gives what is taken the names that the reader knows it by. */
export async function nameTaken(
  { strapi, trx }: UnitOfWork,
  taken: readonly TakenUnit[],
): Promise<readonly Taken[]> {
  const shown = taken.slice(0, MOST);
  const names = new Map<string, string>();
  for (const kind of KINDS) {
    const ids = [...new Set(shown.filter((one) => one.kind === kind).map((one) => one.id))];
    for (const [id, name] of await namesById({ strapi, db: trx }, kind, ids)) names.set(id, name);
  }
  return shown.map(({ kind, id, day }) => ({ resource: kind, id, name: names.get(id) ?? id, day }));
}
