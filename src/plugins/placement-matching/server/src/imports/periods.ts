import { periods as columns } from '../../../domain/imports/columns/periods';
import { begin } from '../../../domain/life-cycles/life-cycle';
import { PERIOD } from '../../../domain/life-cycles/period';
import { API_TYPES } from '../api-types';
import { idList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';
import { compare, diffDrafts, type Diff } from './diff-drafts';
import type { Draft } from './draft';
import { followCohorts } from './follow-cohorts';
import { readPeriodRows, type PeriodRows } from './period-rows';
import { NOTHING, type Importer, type Plan, type PlanInput } from './plan';
import { storedGroups } from './stored-groups';
import { writeDiff } from './write-drafts';

/** One row a group. The cohort's active learners take part; groups that a later file does not name stay. */
export const periods: Importer = { kind: 'periods', columns, plan };

const NEW_PERIOD = {
  state: begin(PERIOD, 'plan').to,
  policy: 'convex',
  fallback: 'any-eligible',
  version: 1,
};

type Diffs = { readonly periods: Diff; readonly groups: Diff };

async function plan(input: PlanInput): Promise<Plan> {
  const rows = await readPeriodRows(input);
  const all = await diffOf(input.database, rows);
  const frozen = await publishedRows(input.database, all);
  rows.faults.push(
    ...frozen.map((row) => ({ row, field: 'externalId', code: 'period-published', facts: {} })),
  );
  const diffs = withoutRows(all, new Set(frozen));
  return {
    tally: { ...NOTHING, ...tallyOf(diffs, rows.groups.length - frozen.length) },
    faults: rows.faults,
    notes: [],
    moved: [],
    leaving: [],
    writes:
      diffs.periods.added.length +
      diffs.periods.changed.length +
      diffs.groups.added.length +
      diffs.groups.changed.length,
    write: async (database, onProgress) => {
      const writing = { database, now: input.now, onProgress };
      const ids = await writeDiff(
        { ...writing, uid: API_TYPES.period, defaults: NEW_PERIOD },
        diffs.periods,
      );
      await writeDiff(
        { ...writing, uid: API_TYPES.periodGroup },
        inPeriods(diffs.groups, { rows, ids }),
      );
      await followCohorts(writing, await learnersOf(database, rows.groups));
    },
  };
}

async function diffOf(database: Database, rows: PeriodRows): Promise<Diffs> {
  const periods = await diffDrafts({
    database,
    uid: API_TYPES.period,
    keyAttribute: 'externalId',
    drafts: [...rows.periods.values()],
  });
  const stored = await storedGroups(database, periods.stored);
  return { periods, groups: compare({ drafts: rows.groups, stored }) };
}

/** Rows that would change a period after its placements have been published. */
async function publishedRows({ strapi, db }: Database, diffs: Diffs): Promise<readonly number[]> {
  const ids = [...diffs.periods.stored.values()].map(({ id }) => id);
  const rows: { key: string }[] = await db(tableOf(strapi, API_TYPES.period))
    .select({ key: 'external_id' })
    .where('state', 'published')
    .whereRaw('id in ?', [idList(db, ids)]);
  const published = new Set(rows.map(({ key }) => key));
  const touched = [
    ...diffs.periods.changed.map(({ draft }) => ({ row: draft.row, period: draft.key })),
    ...diffs.groups.added.map(({ row, key }) => ({ row, period: periodOf(key) })),
    ...diffs.groups.changed.map(({ draft }) => ({ row: draft.row, period: periodOf(draft.key) })),
  ];
  return [...new Set(touched.filter(({ period }) => published.has(period)).map(({ row }) => row))];
}

/** A group's key is its period's key, a bar, and the cohort's row id. */
const periodOf = (groupKey: string): string => groupKey.split('|')[0] ?? '';

function withoutRows(diffs: Diffs, rows: ReadonlySet<number>): Diffs {
  const without = (diff: Diff): Diff => ({
    ...diff,
    added: diff.added.filter(({ row }) => !rows.has(row)),
    changed: diff.changed.filter(({ draft }) => !rows.has(draft.row)),
  });
  return { periods: without(diffs.periods), groups: without(diffs.groups) };
}

/** Counted in rows of the file: a row whose period changed is a changed row. */
function tallyOf(
  diffs: Diffs,
  rows: number,
): { added: number; changed: number; unchanged: number } {
  const added = new Set(diffs.groups.added.map(({ row }) => row));
  const changed = new Set(
    [...diffs.groups.changed, ...diffs.periods.changed]
      .map(({ draft }) => draft.row)
      .filter((row) => !added.has(row)),
  );
  return { added: added.size, changed: changed.size, unchanged: rows - added.size - changed.size };
}

function inPeriods(
  groups: Diff,
  known: { readonly rows: PeriodRows; readonly ids: ReadonlyMap<string, number> },
): Diff {
  const placed = (draft: Draft): Draft => ({
    ...draft,
    links: { ...draft.links, period: [known.ids.get(periodOf(draft.key)) ?? 0] },
  });
  return {
    ...groups,
    added: groups.added.map(placed),
    changed: groups.changed.map((change) => ({ ...change, draft: placed(change.draft) })),
  };
}

async function learnersOf(
  { strapi, db }: Database,
  groups: readonly Draft[],
): Promise<readonly number[]> {
  const cohorts = [...new Set(groups.flatMap(({ links }) => links.cohort ?? []))];
  const link = linkOf(strapi, API_TYPES.learner, 'cohort');
  const rows: { learner: number }[] = await db(link.table)
    .select({ learner: link.from })
    .whereRaw('?? in ?', [link.to, idList(db, cohorts)]);
  return rows.map(({ learner }) => learner);
}
