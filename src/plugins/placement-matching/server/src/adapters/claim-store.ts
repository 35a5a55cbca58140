import { setImmediate as breathe } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Claim } from '../../../domain/claims/choose-units';
import { claimRange, parseClaimKey, type Resource } from '../../../domain/claims/claim-key';
import type { Day } from '../../../domain/days';
import { isPostgres } from './table-shape';
import type { UnitOfWork } from './unit-of-work';

export type ClaimedUnits = ReadonlyMap<Day, ReadonlySet<number>>;
type Wanted = { readonly resource: Resource; readonly firstDay: Day; readonly lastDay: Day };

const CHUNK = 2_000;

/** The units that are claimed now, by `kind:id` of the resource; a resource without claims is left out. */
export async function readClaimed(
  { trx, client }: UnitOfWork,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, ClaimedUnits>> {
  const claimed = new Map<string, Map<Day, Set<number>>>();
  for (const { key } of await readRanges(trx, client === 'postgres', wanted)) {
    const claim = parseClaimKey(key);
    if (!claim) continue;
    const name = `${claim.resource.kind}:${claim.resource.id}`;
    const days = claimed.get(name) ?? new Map<Day, Set<number>>();
    days.set(claim.day, (days.get(claim.day) ?? new Set()).add(claim.unit));
    claimed.set(name, days);
  }
  return claimed;
}

/** Those who hold any of the resources on some of the days: ids of placements and holds, each once. */
export async function readClaimants(db: Knex, wanted: readonly Wanted[]): Promise<string[]> {
  const rows = await readRanges(db, isPostgres(db), wanted);
  return [...new Set(rows.map(({ placement }) => placement))];
}

type ClaimRow = { readonly key: string; readonly placement: string };

async function readRanges(
  db: Knex,
  isOnPostgres: boolean,
  wanted: readonly Wanted[],
): Promise<readonly ClaimRow[]> {
  const ranges = wanted.map((one) => claimRange(one.resource, one.firstDay, one.lastDay));
  if (!isOnPostgres) return db.raw(READ.sqlite, [JSON.stringify(ranges)]);
  const lows = ranges.map((range) => range.low);
  const highs = ranges.map((range) => range.high);
  return (await db.raw(READ.postgres, [lows, highs])).rows;
}

/** Writes the claims in the order given and answers those that somebody else holds. */
export async function insertClaims(
  { trx, client }: UnitOfWork,
  claims: readonly Claim[],
): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let from = 0; from < claims.length; from += CHUNK) {
    const chunk = claims.slice(from, from + CHUNK);
    const written: readonly { readonly key: string }[] =
      client === 'postgres'
        ? (
            await trx.raw(INSERT.postgres, [
              chunk.map((claim) => claim.key),
              chunk.map((claim) => claim.placement),
            ])
          ).rows
        : await trx.raw(INSERT.sqlite, [JSON.stringify(chunk)]);
    if (written.length < chunk.length) {
      const ours = new Set(written.map((row) => row.key));
      taken.push(...chunk.map((claim) => claim.key).filter((key) => !ours.has(key)));
    }
    await breathe();
  }
  return taken;
}

/** Frees everything that the placements or holds claim. */
export async function deleteClaims(
  { trx }: UnitOfWork,
  placements: readonly string[],
): Promise<void> {
  for (let from = 0; from < placements.length; from += 100) {
    await trx('claims')
      .whereIn('placement', placements.slice(from, from + 100))
      .delete();
    await breathe();
  }
}

/** Frees what these placements or holds claim of one resource. */
export async function deleteResourceClaims(
  { trx }: UnitOfWork,
  resource: Resource,
  placements: readonly string[],
): Promise<void> {
  const { low, high } = claimRange(resource, '0', '9999');
  await trx('claims')
    .where('key', '>=', low)
    .andWhere('key', '<', high)
    .whereIn('placement', [...placements])
    .delete();
}

/** Every seat of a quota: whoever calls counts anew those who have one. */
export async function deleteQuotaClaims({ trx }: UnitOfWork, quota: string): Promise<void> {
  const { low, high } = claimRange({ kind: 'quota', id: quota }, '0', '9999');
  await trx('claims').where('key', '>=', low).andWhere('key', '<', high).delete();
}

/** Frees some days of one placement; the rest of them stay claimed. */
export async function deleteClaimsOn(
  { trx }: UnitOfWork,
  placement: string,
  days: readonly Day[],
): Promise<void> {
  for (const day of days) {
    await trx('claims')
      .where({ placement })
      .andWhere((query) => query.whereLike('key', `%:${day}`).orWhereLike('key', `%:${day}:%`))
      .delete();
  }
}

const READ = {
  // `cross join` keeps SQLite from turning the loop round and scanning all claims for each range.
  sqlite: `select c.key, c.placement from json_each(?) r cross join claims c
    on c.key >= json_extract(r.value, '$.low') and c.key < json_extract(r.value, '$.high')`,
  postgres: `select c.key, c.placement from unnest(?::text[], ?::text[]) r(low, high)
    cross join lateral (select key, placement from claims where key >= r.low and key < r.high offset 0) c`,
};

const INSERT = {
  sqlite: `insert into claims (key, placement)
    select json_extract(value, '$.key'), json_extract(value, '$.placement') from json_each(?)
    where true on conflict (key) do nothing returning key`,
  postgres: `insert into claims (key, placement) select * from unnest(?::text[], ?::text[])
    on conflict (key) do nothing returning key`,
};
