import { boot, type Booted } from '../support/boot';

let app: Booted;
beforeAll(async () => {
  app = await boot();
});
afterAll(async () => app.stop());

test('the tables that guard bookings exist after the first start', async () => {
  expect(await app.strapi.db.connection.schema.hasTable('claims')).toBe(true);
  expect(await app.strapi.db.connection.schema.hasTable('jobs')).toBe(true);
});

test('statements are prepared once, and tables that change meanwhile are read as they are', async () => {
  const { connection: db } = app.strapi.db;
  await db.schema.createTable('probe', (table) => table.integer('number'));
  await db('probe').insert({ number: 7 });
  await db.transaction(async (trx) => {
    for (let time = 0; time < 8; time += 1)
      expect(
        await trx('probe as a').join('probe as b', 'a.number', 'b.number').pluck('a.number'),
      ).toEqual([7]);
    if (trx.client.config.client === 'pg')
      expect(
        await trx('pg_prepared_statements').whereLike('statement', '%probe%').pluck('statement'),
      ).toEqual([expect.stringMatching(/^select "a"."number" from "probe"/)]);
    for (let time = 0; time < 3; time += 1) await trx('probe').select('*');
    await trx.schema.alterTable('probe', (table) => table.text('word').defaultTo('new'));
    expect(await trx('probe').select('*')).toEqual([{ number: 7, word: 'new' }]);
    expect(await trx('probe').pluck('number')).toEqual([7]);
  });
  await db.schema.dropTable('probe');
  await expect(db('probe').pluck('number')).rejects.toMatchObject({
    message: expect.stringMatching(/no such table|does not exist/),
  });
});
