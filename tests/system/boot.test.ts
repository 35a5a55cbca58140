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
