import { seedBaseData } from '../../src/base-data/seed-base-data';
import { boot, type Booted } from '../support/boot';

let app: Booted;
beforeAll(async () => {
  app = await boot();
});
afterAll(async () => app.stop());

const rowsOf = (uid: string): Promise<Record<string, unknown>[]> =>
  app.strapi.db.query(uid).findMany({});

const SOURCED: readonly (readonly [string, number])[] = [
  ['api::municipality.municipality', 290],
  ['api::occupation-field.occupation-field', 21],
  ['api::placement-form.placement-form', 8],
  ['api::rule-set.rule-set', 11],
  ['api::school-calendar.school-calendar', 55],
];

test.each(SOURCED)(
  'an empty installation has its rows of %s, each with source and date',
  async (uid, count) => {
    const rows = await rowsOf(uid);
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      expect(row.source).toEqual(expect.stringMatching(/\S{3}/));
      expect(row.sourceDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.documentId).toMatch(/^[a-z0-9]{24}$/);
      expect(row.publishedAt).toBeTruthy();
      expect(row.createdAt).toBeTruthy();
    }
  },
);

test('the Göteborg region is there with the right codes, addresses and positions', async () => {
  const codes = [
    '1384',
    '1401',
    '1402',
    '1407',
    '1415',
    '1419',
    '1440',
    '1441',
    '1462',
    '1480',
    '1481',
    '1482',
    '1489',
  ];
  const rows = await app.strapi.db
    .query('api::municipality.municipality')
    .findMany({ where: { code: { $in: codes } } });
  expect(rows).toHaveLength(13);
  expect(rows.find((row: { code: string }) => row.code === '1401')).toMatchObject({
    name: 'Härryda',
    slug: 'harryda',
    county: 'Västra Götalands län',
  });
  const slugs = (await rowsOf('api::municipality.municipality')).map((row) => row.slug);
  expect(new Set(slugs).size).toBe(290);
});

test('every rule set belongs to a placement form', async () => {
  const rows = await app.strapi
    .documents('api::rule-set.rule-set')
    .findMany({ populate: ['placementForm'] });
  expect(rows.filter((row) => !row.placementForm)).toEqual([]);
});

test('a second start adds nothing, and keeps what an administrator changed or removed', async () => {
  const prao = await app.strapi
    .documents('api::placement-form.placement-form')
    .findFirst({ filters: { code: 'prao' } });
  const holiday = await app.strapi
    .documents('api::placement-form.placement-form')
    .findFirst({ filters: { code: 'feriepraktik' } });
  await app.strapi.documents('api::placement-form.placement-form').update({
    documentId: prao?.documentId ?? '',
    data: { nameSv: 'Prao hos oss' },
  });
  const ruleSets = app.strapi.documents('api::rule-set.rule-set');
  // A form that rule sets name stays: without it they would hold for every form.
  const filters = { placementForm: { documentId: holiday?.documentId ?? '' } };
  for (const { documentId } of await ruleSets.findMany({ filters }))
    await ruleSets.delete({ documentId });
  await app.strapi
    .documents('api::placement-form.placement-form')
    .delete({ documentId: holiday?.documentId ?? '' });

  await seedBaseData(app.strapi, '2027-01-11');

  const forms = await rowsOf('api::placement-form.placement-form');
  expect(forms).toHaveLength(7);
  expect(forms.find((form) => form.code === 'prao')?.nameSv).toBe('Prao hos oss');
  expect(await rowsOf('api::municipality.municipality')).toHaveLength(290);
});

test('a new year brings its red days once', async () => {
  const before = (await rowsOf('api::school-calendar.school-calendar')).length;
  await seedBaseData(app.strapi, '2040-01-01');
  await seedBaseData(app.strapi, '2040-01-01');
  expect(await rowsOf('api::school-calendar.school-calendar')).toHaveLength(before + 5 * 11);
});
