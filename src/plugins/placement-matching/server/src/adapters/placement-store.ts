import { setImmediate as breathe } from 'node:timers/promises';
import type { Day } from '../../../domain/days';
import type { Passed } from '../../../domain/life-cycles/life-cycle';
import type { PlacementState } from '../../../domain/life-cycles/placement';
import { PLUGIN_TYPES } from '../api-types';
import { readProvidersOf } from './quota-store';
import { dayList, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type NewPlacement = {
  readonly id: string;
  readonly learner: string;
  readonly slot: string;
  readonly period: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly run: string | null;
  readonly rank: number | null;
  readonly days: readonly Day[];
  readonly origin: 'run' | 'manual';
};
export type StoredPlacement = NewPlacement & {
  readonly state: PlacementState;
  /** Days on which the learner did not come. */
  readonly absent: readonly Day[];
  readonly version: number;
};

const CHUNK = 500;

/** Writes placements that come to be, version 1; the days are sorted and none is empty. */
export async function insertPlacements(
  unit: UnitOfWork,
  placements: readonly NewPlacement[],
  { passed, now }: { readonly passed: Passed<PlacementState>; readonly now: Date },
): Promise<void> {
  const { trx, client } = unit;
  const instant = storedInstant(client, now);
  const table = tableOf(unit.strapi, PLUGIN_TYPES.placement);
  const learners = [...new Set(placements.map(({ learner }) => learner))];
  const providers = await readProvidersOf({ strapi: unit.strapi, db: trx }, learners);
  const columns = [...Object.keys(COLUMNS), 'created_at', 'updated_at', 'published_at'];
  const names = columns.map(() => '??').join(', ');
  for (let from = 0; from < placements.length; from += CHUNK) {
    const rows = JSON.stringify(
      placements.slice(from, from + CHUNK).map(rowWith(passed.to, providers)),
    );
    await trx.raw(`insert into ?? (${names}) ${SELECT[client]}`, [
      table,
      ...columns,
      instant,
      instant,
      instant,
      rows,
    ]);
    await breathe();
  }
}

export async function savePlacementState(
  { strapi, trx, client }: UnitOfWork,
  ids: readonly string[],
  { passed, now }: { readonly passed: Passed<PlacementState>; readonly now: Date },
): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK) {
    await trx(tableOf(strapi, PLUGIN_TYPES.placement))
      .whereIn('document_id', ids.slice(from, from + CHUNK))
      .update({
        state: passed.to,
        version: trx.raw('version + 1'),
        updated_at: storedInstant(client, now),
      });
  }
}

/** Placements as they are stored, locked in one order; those that are gone are left out. */
export async function findPlacements(
  { strapi, trx, client }: UnitOfWork,
  where: { readonly period?: string; readonly origin?: string; readonly state?: string },
  ids?: readonly string[],
): Promise<readonly StoredPlacement[]> {
  const query = trx(tableOf(strapi, PLUGIN_TYPES.placement)).where(where).orderBy('document_id');
  if (ids) query.whereIn('document_id', ids);
  const found: readonly PlacementRow[] = await (client === 'postgres'
    ? query.forNoKeyUpdate()
    : query);
  return found.map(placementOf);
}

/** Fewer or more days, or days on which nobody came: what is published stays so. */
export async function savePlacementDays(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  {
    days,
    absent,
    passed,
    now,
  }: {
    readonly days?: readonly Day[];
    readonly absent?: readonly Day[];
    readonly passed: Passed<PlacementState>;
    readonly now: Date;
  },
): Promise<void> {
  const dates = days && {
    days: JSON.stringify(days),
    first_day: days[0],
    last_day: days.at(-1),
  };
  await trx(tableOf(strapi, PLUGIN_TYPES.placement))
    .where('document_id', id)
    .update({
      ...dates,
      ...(absent && { absent_days: JSON.stringify(absent) }),
      state: passed.to,
      version: trx.raw('version + 1'),
      updated_at: storedInstant(client, now),
    });
}

/** The ids of a period's placements; `origin` and `state` narrow them down. */
export async function placementIds(
  { strapi, trx }: UnitOfWork,
  where: { readonly period: string; readonly origin?: string; readonly state?: string },
): Promise<readonly string[]> {
  return trx(tableOf(strapi, PLUGIN_TYPES.placement))
    .where(where)
    .orderBy('id')
    .pluck('document_id');
}

export async function deletePlacements(
  { strapi, trx }: UnitOfWork,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK) {
    await trx(tableOf(strapi, PLUGIN_TYPES.placement))
      .whereIn('document_id', ids.slice(from, from + CHUNK))
      .delete();
    await breathe();
  }
}

const COLUMNS = {
  document_id: 'text',
  learner: 'text',
  slot: 'text',
  period: 'text',
  supervisor: 'text',
  workplace: 'text',
  provider: 'text',
  run: 'text',
  rank: 'integer',
  days: 'jsonb',
  first_day: 'date',
  last_day: 'date',
  origin: 'text',
  state: 'text',
  version: 'integer',
};

// The instants come before the rows among the parameters, because they stand before them in the statement.
const SELECT = {
  sqlite: `select ${Object.keys(COLUMNS)
    .map((name) => `json_extract(value, '$.${name}')`)
    .join(', ')}, ?, ?, ? from json_each(?)`,
  postgres: `select r.*, ?::timestamp, ?::timestamp, ?::timestamp from json_to_recordset(?::json) as r(${Object.entries(
    COLUMNS,
  )
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`,
};

type PlacementRow = Readonly<Record<string, unknown>>;

/** The provider who sends the learner now: its quotas count the placement until the learner gets another one. */
const rowWith =
  (state: PlacementState, providers: ReadonlyMap<string, string>) =>
  ({ id, ...rest }: NewPlacement): Readonly<Record<keyof typeof COLUMNS, unknown>> => ({
    ...rest,
    provider: providers.get(rest.learner) ?? null,
    document_id: id,
    first_day: rest.days[0],
    last_day: rest.days.at(-1),
    state,
    version: 1,
  });

function placementOf(row: PlacementRow): StoredPlacement {
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    id: String(row.document_id),
    learner: String(row.learner),
    slot: String(row.slot),
    period: String(row.period),
    supervisor: text(row.supervisor),
    workplace: text(row.workplace),
    run: text(row.run),
    rank: row.rank === null || row.rank === undefined ? null : Number(row.rank),
    days: dayList(row.days),
    absent: dayList(row.absent_days),
    origin: row.origin === 'manual' ? 'manual' : 'run',
    state: row.state as PlacementState,
    version: Number(row.version),
  };
}
