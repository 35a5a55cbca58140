import { adminLogin, type AdminLogin } from '../support/admin-login';
import { addSlot, bookableWorld, proposedRun, WEEK, type World } from '../support/bookable-world';
import { boot, type Booted } from '../support/boot';
import { createDocument } from '../support/create-document';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

let app: Booted;
let coordinator: AdminLogin;
let world: World;
let other: string;
let quota: string;
let provider: string;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi, { learners: 14, seats: 20 });
  other = await addSlot(app.strapi, { title: 'Kock', seats: 20 });
  const [row] = await app.strapi.documents('api::provider.provider').findMany({});
  provider = row?.documentId ?? '';
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

const quotaClaims = (): Promise<string[]> =>
  app.strapi.db.connection('claims').where('key', 'like', 'quota:%').orderBy('key').pluck('key');

const place = (at: number, slot: string) =>
  coordinator.post('/placements', { period: world.period, learner: world.learners[at]!, slot });

test('publishing takes seats of the quota, and more than it has is refused whole', async () => {
  const { period, learners, slot } = world;
  quota = await createDocument(app.strapi, 'quota', {
    ...{ name: 'Kungsbacka vård', provider, slots: [slot, other], seats: 2 },
    weeks: '2027-W11',
  });
  const three = await proposedRun(app.strapi, {
    period,
    placements: learners.slice(0, 3).map((learner, at) => ({ learner, slot: at ? slot : other })),
  });
  const { version } = (await coordinator.get(`/periods/${period}`)).body.data;
  const refused = await coordinator
    .post(`/periods/${period}/publish`, { run: three, version })
    .expect(409);
  expect(refused.body.error.message).toContain('Kvoten Kungsbacka vård är upptagen v. 11.');
  expect(await quotaClaims()).toEqual([]);
  const two = await proposedRun(app.strapi, {
    period,
    placements: learners.slice(0, 2).map((learner, at) => ({ learner, slot: at ? slot : other })),
  });
  await coordinator.post(`/periods/${period}/publish`, { run: two, version }).expect(200);
  expect(await quotaClaims()).toEqual(
    WEEK.flatMap((day) => [`quota:${quota}:${day}:1`, `quota:${quota}:${day}:2`]),
  );
  const third = await place(2, other).expect(409);
  expect(third.body.error.details.taken[0]).toMatchObject({ resource: 'quota', id: quota });
});

test('a quota is not made smaller than what is booked, and a new one counts what stands', async () => {
  const quotas = app.strapi.documents('api::quota.quota');
  await expect(quotas.update({ documentId: quota, data: { seats: 1 } })).rejects.toMatchObject({
    status: 409,
    message: expect.stringMatching(
      /Kvoten Kungsbacka vård är bokad av fler än så v\. 11: Amina Elev1, Amina Elev2\./,
    ),
  });
  expect(await quotas.findOne({ documentId: quota })).toMatchObject({ seats: 2 });
  const narrow = { name: 'Ingen', provider, slots: [other], seats: 0 };
  await expect(createDocument(app.strapi, 'quota', narrow)).rejects.toMatchObject({ status: 409 });
  expect(await app.strapi.db.connection('quotas')).toHaveLength(1);
  // In another week there is nobody, so nothing stands in the way and nothing is counted.
  await createDocument(app.strapi, 'quota', { ...narrow, weeks: '2027-W12' });
  expect(await quotaClaims()).toHaveLength(10);
  // Without a provider it would limit nobody, and without slots nothing.
  await expect(createDocument(app.strapi, 'quota', { name: 'Tom', seats: 1 })).rejects.toThrow(
    /Välj huvudmannen. Välj minst en plats./,
  );
});

test('seats kept for nobody count in no quota, and a withdrawn placement gives its seat back', async () => {
  await coordinator
    .post('/holds', { slot: other, days: WEEK, reason: 'outside-system' })
    .expect(201);
  expect(await quotaClaims()).toHaveLength(10);
  const [row] = await app.strapi.db
    .connection('pm_placements')
    .where({ learner: world.learners[0] })
    .select({ id: 'document_id' });
  const change = { kind: 'withdraw', placement: row.id, version: 1, cause: 'other', stays: true };
  await coordinator.post(`/periods/${world.period}/changes`, { change }).expect(200);
  expect(await quotaClaims()).toHaveLength(5);
});

test('twelve at once for the last seat, while the quota is raised and lowered: never more than it has', async () => {
  const quotas = app.strapi.documents('api::quota.quota');
  const change = async (seats: number): Promise<number> => {
    try {
      await quotas.update({ documentId: quota, data: { seats } });
      return 200;
    } catch (error) {
      return (error as { readonly status?: number }).status ?? 500;
    }
  };
  const statuses = await Promise.all([
    ...world.learners.slice(2).map(async (_, at) => {
      return (await place(at + 2, at % 2 ? world.slot : other)).status;
    }),
    ...[3, 2, 4, 2].map(change),
  ]);
  expect(statuses.filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
  const { seats } = (await quotas.findOne({ documentId: quota })) ?? { seats: 0 };
  const placed = await app.strapi.db
    .connection('pm_placements')
    .where({ state: 'published', provider });
  expect(placed.length).toBeGreaterThanOrEqual(2);
  expect(placed.length).toBeLessThanOrEqual(seats ?? 0);
  expect(await quotaClaims()).toHaveLength(5 * placed.length);
});

test('the conflict list names a quota that a raw script has made too small', async () => {
  const { strapi } = app;
  const conflicts = await coordinator.get('/conflicts').expect(200);
  expect(
    conflicts.body.data.filter(({ kind }: { kind: string }) => kind === 'quota-exceeded'),
  ).toEqual([]);
  const { seats } = (await strapi.documents('api::quota.quota').findOne({ documentId: quota })) ?? {
    seats: 0,
  };
  await strapi.db.connection('quotas').where({ document_id: quota }).update({ seats: 1 });
  const found = (await coordinator.get('/conflicts').expect(200)).body.data;
  expect(found).toContainEqual(
    expect.objectContaining({
      ...{ kind: 'quota-exceeded', severity: 'blocks' },
      resource: { kind: 'quota', id: quota, name: 'Kungsbacka vård' },
    }),
  );
  await strapi.db
    .connection('quotas')
    .where({ document_id: quota })
    .update({ seats: seats ?? 0 });
});
