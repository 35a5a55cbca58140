import { API_TYPES } from '../api-types';
import { idList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';

/** The wish list of one participation as the file has it. */
export type WishList = {
  /** Slot by rank. */
  readonly slots: Map<number, number>;
  /** Row by rank, for the faults. */
  readonly rows: Map<number, number>;
  /** Ranks of rows that cannot be taken in: what is stored there is left alone. */
  readonly faultyRanks: Set<number>;
};

export type WishDiff = {
  readonly added: readonly {
    readonly participation: number;
    readonly rank: number;
    readonly slot: number;
  }[];
  readonly changed: readonly { readonly id: number; readonly slot: number }[];
  readonly removed: readonly number[];
  readonly unchanged: number;
  /** Participations that were only expected and now have wishes. */
  readonly newlyWished: readonly number[];
};

type Stored = {
  readonly id: number;
  readonly participation: number;
  readonly rank: number;
  readonly slot: number;
};

export async function diffWishes(
  database: Database,
  lists: ReadonlyMap<number, WishList>,
): Promise<WishDiff> {
  const ids = [...lists.keys()];
  const stored = await storedWishes(database, ids);
  const added: { participation: number; rank: number; slot: number }[] = [];
  const changed: { id: number; slot: number }[] = [];
  const removed: number[] = [];
  let unchanged = 0;
  for (const [participation, list] of lists) {
    const present = stored.get(participation) ?? [];
    const ranks = new Map(present.map((wish) => [wish.rank, wish]));
    for (const [rank, slot] of list.slots) {
      const wish = ranks.get(rank);
      if (!wish) added.push({ participation, rank, slot });
      else if (wish.slot === slot) unchanged += 1;
      else changed.push({ id: wish.id, slot });
    }
    removed.push(
      ...present
        .filter(({ rank }) => !list.slots.has(rank) && !list.faultyRanks.has(rank))
        .map(({ id }) => id),
    );
  }
  return {
    added,
    changed,
    removed,
    unchanged,
    newlyWished: await stillExpected(
      database,
      added.map((wish) => wish.participation),
    ),
  };
}

async function storedWishes(
  { strapi, db }: Database,
  participations: readonly number[],
): Promise<ReadonlyMap<number, readonly Stored[]>> {
  const participation = linkOf(strapi, API_TYPES.wish, 'participation');
  const slot = linkOf(strapi, API_TYPES.wish, 'slot');
  const rows: Stored[] = await db({ w: tableOf(strapi, API_TYPES.wish) })
    .join({ p: participation.table }, `p.${participation.from}`, 'w.id')
    .join({ s: slot.table }, `s.${slot.from}`, 'w.id')
    .select({
      id: 'w.id',
      rank: 'w.rank',
      participation: `p.${participation.to}`,
      slot: `s.${slot.to}`,
    })
    .whereRaw('?? in ?', [`p.${participation.to}`, idList(db, participations)]);
  const byParticipation = new Map<number, Stored[]>();
  for (const row of rows) {
    const known = byParticipation.get(row.participation);
    if (known) known.push(row);
    else byParticipation.set(row.participation, [row]);
  }
  return byParticipation;
}

async function stillExpected(
  { strapi, db }: Database,
  participations: readonly number[],
): Promise<readonly number[]> {
  const rows: { id: number }[] = await db(tableOf(strapi, API_TYPES.participation))
    .select('id')
    .where('state', 'expected')
    .whereRaw('id in ?', [idList(db, [...new Set(participations)])]);
  return rows.map(({ id }) => id);
}
