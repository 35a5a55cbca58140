import type { HoldInput } from '../../../contracts/placements';
import type { Day } from '../../../domain/days';
import type { HoldState } from '../../../domain/life-cycles/hold';
import type { Passed } from '../../../domain/life-cycles/life-cycle';
import { PLUGIN_TYPES } from '../api-types';
import { dayList, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type NewHold = {
  readonly id: string;
  readonly slot: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly days: readonly Day[];
  readonly reason: HoldInput['reason'];
  /** A group from outside the system that has several seats. */
  readonly group?: { readonly id: string; readonly name: string };
};
export type StoredHold = {
  readonly id: string;
  readonly slot: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly days: readonly Day[];
  readonly state: HoldState;
  readonly version: number;
};

export async function insertHold(
  { strapi, trx, client }: UnitOfWork,
  { id, days, group, ...hold }: NewHold,
  { passed, now }: { readonly passed: Passed<HoldState>; readonly now: Date },
): Promise<void> {
  const instant = storedInstant(client, now);
  await trx(tableOf(strapi, PLUGIN_TYPES.hold)).insert({
    ...hold,
    document_id: id,
    group_id: group?.id ?? null,
    group_name: group?.name ?? null,
    days: JSON.stringify(days),
    first_day: days[0],
    last_day: days.at(-1),
    state: passed.to,
    version: 1,
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  });
}

export async function findHold(
  { strapi, trx, client }: UnitOfWork,
  id: string,
): Promise<StoredHold | undefined> {
  const query = trx(tableOf(strapi, PLUGIN_TYPES.hold)).where('document_id', id).first();
  const row: Readonly<Record<string, unknown>> | undefined = await (client === 'postgres'
    ? query.forNoKeyUpdate()
    : query);
  return (
    row && {
      id,
      slot: String(row.slot),
      supervisor: (row.supervisor as string | null | undefined) ?? null,
      workplace: (row.workplace as string | null | undefined) ?? null,
      days: dayList(row.days),
      state: row.state as HoldState,
      version: Number(row.version),
    }
  );
}

/** Every seat that a group has or had, locked. */
export async function findHoldsOfGroup(
  { strapi, trx, client }: UnitOfWork,
  group: string,
): Promise<
  readonly (Pick<StoredHold, 'id' | 'state' | 'version'> & { readonly groupName: string })[]
> {
  const query = trx(tableOf(strapi, PLUGIN_TYPES.hold))
    .where('group_id', group)
    .orderBy('document_id')
    .select({ id: 'document_id', state: 'state', version: 'version', groupName: 'group_name' });
  return client === 'postgres' ? query.forNoKeyUpdate() : query;
}

export async function saveHoldState(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  { passed, now }: { readonly passed: Passed<HoldState>; readonly now: Date },
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.hold))
    .where('document_id', id)
    .update({
      state: passed.to,
      version: trx.raw('version + 1'),
      updated_at: storedInstant(client, now),
    });
}
