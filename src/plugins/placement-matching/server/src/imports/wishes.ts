import { setImmediate as breathe } from 'node:timers/promises';
import { wishes as columns } from '../../../domain/imports/columns/wishes';
import type { RowFault } from '../../../domain/imports/faults';
import { said } from '../../../domain/imports/parse-cell';
import { readRow } from '../../../domain/imports/read-row';
import { numberOf, textOf, type Values } from '../../../domain/imports/value';
import { sure } from '../../../domain/life-cycles/life-cycle';
import { PARTICIPATION } from '../../../domain/life-cycles/participation';
import { API_TYPES } from '../api-types';
import { deleteRows, updateRows } from '../adapters/insert-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import { sqlColumn, type Database } from '../adapters/table-shape';
import { diffWishes, type WishDiff, type WishList } from './diff-wishes';
import type { Draft } from './draft';
import { NOTHING, type Importer, type Plan, type PlanInput } from './plan';
import { keyWithin } from './references';
import { readWishTargets, type WishTargets } from './wish-targets';
import { insertDrafts, replaceLinks } from './write-drafts';

/** Other requests are answered in between. */
const ROWS_A_BREATH = 1_000;

/** The file holds the whole wish list of each learner and period that it names: other wishes of theirs are removed. */
export const wishes: Importer = { kind: 'wishes', columns, plan };

async function plan(input: PlanInput): Promise<Plan> {
  const faults: RowFault[] = [];
  const lists = await readLists(input, faults);
  const diff = await diffWishes(input.database, lists);
  const { added, changed, removed, unchanged } = diff;
  return {
    tally: {
      ...NOTHING,
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      unchanged,
    },
    faults,
    notes: [],
    moved: [],
    leaving: [],
    writes: added.length + changed.length,
    write: (database, onProgress) => write(diff, { database, now: input.now, onProgress }),
  };
}

async function readLists(
  input: PlanInput,
  faults: RowFault[],
): Promise<ReadonlyMap<number, WishList>> {
  const { sheet } = input;
  const targets = await readWishTargets(input.database, new Set(sheet.cells.period));
  const lists = new Map<number, WishList>();
  for (let index = 0; index < sheet.rowNumbers.length; index += 1) {
    if (index % ROWS_A_BREATH === 0) await breathe();
    const before = faults.length;
    const values = readRow({ sheet, columns, index, faults });
    if (faults.length > before) continue;
    const row = sheet.rowNumbers[index] ?? 0;
    const wish = wishOf({ values, targets, row, faults });
    if (!wish) continue;
    const list = lists.get(wish.participation) ?? {
      slots: new Map(),
      rows: new Map(),
      faultyRanks: new Set(),
    };
    lists.set(wish.participation, list);
    addWish({ list, wish, row, faults });
  }
  return lists;
}

type Wish = {
  readonly participation: number;
  readonly slot: number;
  readonly rank: number;
  readonly isFaulty: boolean;
};

function wishOf(input: {
  readonly values: Values;
  readonly targets: WishTargets;
  readonly row: number;
  readonly faults: RowFault[];
}): Wish | undefined {
  const { values, targets, row, faults } = input;
  const fault = (field: string, code: string, value = ''): undefined => {
    faults.push({ row, field, code, facts: said(value) });
    return undefined;
  };
  const learner = targets.learners.get(keyWithin(values, 'provider', 'learner') ?? '');
  const period = targets.periods.get(textOf(values, 'period') ?? '');
  const slot = targets.slots.get(textOf(values, 'slot') ?? '');
  const rank = numberOf(values, 'rank') ?? 0;
  if (!period) return fault('period', 'unknown', textOf(values, 'period') ?? '');
  if (period.state === 'published') return fault('period', 'period-published');
  if (learner === undefined) return fault('learner', 'unknown');
  const participation = period.participations.get(learner);
  if (participation === undefined) return fault('learner', 'not-in-period');
  const wish = { participation, slot: slot?.id ?? 0, rank };
  if (!slot) fault('slot', 'unknown', textOf(values, 'slot') ?? '');
  else if (slot.state !== 'open') fault('slot', 'slot-closed', textOf(values, 'slot') ?? '');
  else if (!slot.forms.includes(period.form))
    fault('slot', 'slot-other-form', textOf(values, 'slot') ?? '');
  else return { ...wish, isFaulty: false };
  return { ...wish, isFaulty: true };
}

function addWish(input: {
  readonly list: WishList;
  readonly wish: Wish;
  readonly row: number;
  readonly faults: RowFault[];
}): void {
  const { list, wish, row, faults } = input;
  if (wish.isFaulty) {
    list.faultyRanks.add(wish.rank);
    return;
  }
  const sameRank = list.rows.get(wish.rank);
  const sameSlot = [...list.slots].find(([, slot]) => slot === wish.slot);
  if (sameRank !== undefined) {
    // Which of the two is meant nobody can tell, so neither is taken.
    faults.push({ row, field: 'rank', code: 'same-rank', facts: { first: sameRank } });
    if (list.slots.delete(wish.rank))
      faults.push({ row: sameRank, field: 'rank', code: 'same-rank', facts: { first: row } });
    list.faultyRanks.add(wish.rank);
    return;
  }
  list.rows.set(wish.rank, row);
  if (sameSlot) {
    faults.push({
      row,
      field: 'slot',
      code: 'same-slot',
      facts: { first: list.rows.get(sameSlot[0]) ?? 0 },
    });
    list.faultyRanks.add(wish.rank);
    return;
  }
  list.slots.set(wish.rank, wish.slot);
}

/** Only of those who were still expected. */
const WISHED = sure(PARTICIPATION, { event: 'wish', from: 'expected' }).to;

/** 72 000 drafts at once would be a third of an import's memory. */
const WISHES_AT_A_TIME = 500;

async function write(
  diff: WishDiff,
  writing: {
    readonly database: Database;
    readonly now: Date;
    readonly onProgress: (done: number) => void;
  },
): Promise<void> {
  const { strapi, db } = writing.database;
  const uid = API_TYPES.wish;
  for (const attribute of ['participation', 'slot']) {
    const link = linkOf(strapi, uid, attribute);
    await deleteRows({ db, table: link.table, column: link.from, ids: diff.removed });
  }
  await deleteRows({ db, table: tableOf(strapi, uid), column: 'id', ids: diff.removed });
  await replaceLinks(
    { ...writing, uid },
    'slot',
    diff.changed.map(({ id, slot }) => [id, [slot]]),
  );
  for (let at = 0; at < diff.added.length; at += WISHES_AT_A_TIME) {
    const drafts = diff.added.slice(at, at + WISHES_AT_A_TIME).map(draftOf);
    const onProgress = (done: number): void => writing.onProgress(at + done);
    await insertDrafts({ ...writing, uid, onProgress }, drafts);
  }
  await updateRows({
    db,
    table: tableOf(strapi, API_TYPES.participation),
    columns: ['id', 'state'].map((name) => sqlColumn(strapi, API_TYPES.participation, name)),
    rows: diff.newlyWished.map((id) => [id, WISHED]),
  });
}

const draftOf = ({ participation, rank, slot }: WishDiff['added'][number]): Draft => ({
  row: 0,
  key: '',
  scalars: { rank },
  links: { participation: [participation], slot: [slot] },
});
