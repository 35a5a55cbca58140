/**
 * `npm run bench:calendar`: pages of the shared calendar in a region of 12 000 learners with their wishes, all
 * of whose seats are booked for two weeks. On Postgres: `node scripts/with-postgres.mjs npm run bench:calendar`.
 */
import type { Core } from '@strapi/strapi';
import { calendarQuery } from '../src/plugins/placement-matching/contracts/calendar';
import { claimKey } from '../src/plugins/placement-matching/domain/claims/claim-key';
import { daysOfSpan } from '../src/plugins/placement-matching/domain/days';
import { readSharedCalendar } from '../src/plugins/placement-matching/server/src/services/read-shared-calendar';
import { bootStrapi } from '../tests/support/boot-strapi';
import { largePeriod } from './large-period';

const LEARNERS = Number(process.env.BENCH_LEARNERS ?? 12_000);
const DAYS = daysOfSpan({ from: '2027-03-15', to: '2027-03-26' });
const TIMES = 9;

async function main(): Promise<void> {
  const app = await bootStrapi();
  const { strapi } = app;
  try {
    await largePeriod(strapi, LEARNERS);
    const claims = await bookEverySeat(strapi);
    for (const asked of [
      {},
      { weeks: 8 },
      { q: 'platsx' },
      { show: 'free' },
      { show: 'competing' },
    ]) {
      const query = calendarQuery.parse({ week: '2027-W11', after: 0, ...asked });
      const took: number[] = [];
      let places = 0;
      for (let time = 0; time < TIMES; time += 1) {
        const started = performance.now();
        const page = await readSharedCalendar({ strapi, query, language: 'sv' });
        took.push(performance.now() - started);
        places = page.ok ? page.value.places.length : -1;
      }
      took.sort((a, b) => a - b);
      const [median, worst] = [took[Math.floor(TIMES / 2)], took.at(-1)];
      const { client } = strapi.db.dialect;
      const ms = { median: Math.round(median ?? 0), worst: Math.round(worst ?? 0) };
      console.log(JSON.stringify({ client, claims, asked, places, ...ms }));
    }
  } finally {
    await app.stop();
  }
}

/** Placements of a period that is published, and their claims, written past the use cases. */
async function bookEverySeat(strapi: Core.Strapi): Promise<number> {
  const db = strapi.db.connection;
  const slots: { id: string; seats: number; at: number }[] = await db('slots').select({
    id: 'document_id',
    seats: 'seats',
    at: 'id',
  });
  const learners: string[] = await db('learners').pluck('document_id');
  const workplaceOf = new Map<number, string>(
    (
      await db('slots_workplace_lnk as l')
        .join('workplaces as w', 'w.id', 'l.workplace_id')
        .select({ slot: 'l.slot_id', id: 'w.document_id' })
    ).map((row: { slot: number; id: string }) => [row.slot, row.id]),
  );
  const units = new Map<string, number>();
  const placements: object[] = [];
  const claims: object[] = [];
  for (const slot of slots) {
    const workplace = workplaceOf.get(slot.at) ?? '';
    for (let seat = 1; seat <= slot.seats; seat += 1) {
      const placement = `benchplacement${placements.length}`;
      const unit = (units.get(workplace) ?? 0) + 1;
      units.set(workplace, unit);
      placements.push({
        ...{ document_id: placement, learner: learners[placements.length % learners.length] },
        ...{ slot: slot.id, workplace, period: 'bench', days: JSON.stringify(DAYS), version: 1 },
        ...{ first_day: DAYS[0], last_day: DAYS.at(-1), origin: 'run', state: 'published' },
      });
      for (const day of DAYS) {
        claims.push({ key: claimKey({ kind: 'slot', id: slot.id }, day, seat), placement });
        claims.push({ key: claimKey({ kind: 'workplace', id: workplace }, day, unit), placement });
      }
    }
  }
  await db.batchInsert('pm_placements', placements, 80);
  await db.batchInsert('claims', claims, 400);
  if (strapi.db.dialect.client === 'postgres') await db.raw('analyze');
  return claims.length;
}

void main();
