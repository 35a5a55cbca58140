import { createId } from '@paralleldrive/cuid2';
import { adminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, bookedRows, WEEK, type World } from '../support/bookable-world';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

/** The races prove something only if they can fail: here the key of the claims is gone, and they do. */
let scratch: Booted;
let small: World;

beforeAll(async () => {
  scratch = await boot();
  small = await bookableWorld(scratch.strapi, { seats: 2 });
  const { schema } = scratch.strapi.db.connection;
  await schema.alterTable('claims', (table) => table.dropPrimary());
});
afterAll(async () => scratch.stop());

test('the product books nothing at all', async () => {
  const coordinator = await adminLogin(scratch.strapi);
  const hold = { slot: small.slot, days: WEEK, reason: 'other' };
  expect((await coordinator.post('/holds', hold)).status).toBe(500);
  expect(await bookedRows(scratch.strapi)).toEqual({ claims: 0, placements: 0, holds: 0 });
  await expect(expectNobodyDoubleBooked(scratch.strapi)).rejects.toThrow('lost its primary key');
});

test('counting before writing over-books, and the assertion of every race says so', async () => {
  const db = scratch.strapi.db.connection;
  const naive = async (): Promise<void> => {
    const [taken] = await db('claims').where('key', 'like', `slot:${small.slot}:%`).count('*', {
      as: 'rows',
    });
    const unit = Number(taken?.rows) + 1;
    if (unit > 2) return;
    const placement = createId();
    await db('pm_holds').insert({
      document_id: placement,
      slot: small.slot,
      days: JSON.stringify(['2027-03-15']),
      state: 'held',
    });
    await db('claims').insert({ key: `slot:${small.slot}:2027-03-15:${unit}`, placement });
  };
  await Promise.all(Array.from({ length: 20 }, naive));
  expect((await bookedRows(scratch.strapi)).holds).toBeGreaterThan(2);
  await expect(expectNobodyDoubleBooked(scratch.strapi)).rejects.toThrow(
    `slot ${small.slot} on 2027-03-15`,
  );
});
