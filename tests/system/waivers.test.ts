import type { ConflictView } from '../../src/plugins/placement-matching/contracts/conflicts';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { classRegion, maker, type Made, type Region } from '../support/class-9c';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let made: Made;
let region: Region;
let run: string;
const OWN_PLAN = 'Mölndal har en egen tidsplan i år.';
const REASON = 'Handledaren går bredvid en kollega hela veckan.';

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, [
    'periods.read',
    'periods.allocate',
    'periods.publish',
    'placements.edit',
  ]);
  made = await maker(app.strapi);
  region = await classRegion(made);
  await experience(0);
  const started = await coordinator.post(`/periods/${region.period}/allocate`).expect(202);
  const job = await waitForJob(coordinator, started.body.data.id);
  ({ run } = job.result as { run: string });
});
afterAll(async () => app.stop());

async function experience(years: number): Promise<void> {
  await app.strapi.documents('api::supervisor.supervisor').update({
    documentId: region.supervisor,
    data: { experienceYears: years },
  });
}

async function unsuitable(query = `?period=${region.period}&run=${run}`): Promise<ConflictView> {
  const { body } = await coordinator.get(`/conflicts${query}`).expect(200);
  const found = (body.data as readonly ConflictView[]).find(
    ({ rule }) => rule === 'supervisor-not-suitable',
  );
  if (!found) throw new Error('The supervisor has no warning');
  return found;
}

const asked = (): object => ({ period: region.period, run });

test('a warning is waived with a reason, by name, once however often it is asked', async () => {
  const { fingerprint, waiver } = await unsuitable();
  expect(waiver).toBeNull();
  const body = { ...asked(), fingerprint, reason: REASON };
  const first = await coordinator.post('/waivers', body).expect(201);
  const again = await coordinator
    .post('/waivers', { ...body, reason: 'Ett helt annat skäl.' })
    .expect(201);
  expect(first.body.data.waiver).toMatchObject({ reason: REASON, by: 'Sara Lind' });
  expect(again.body.data.waiver).toEqual(first.body.data.waiver);
  expect((await unsuitable()).waiver).toEqual(first.body.data.waiver);
  expect(await app.strapi.db.connection('pm_waivers').select('reason')).toEqual([
    { reason: REASON },
  ]);
});

test('periods of a form and term tell on one day: else nothing is published before somebody says why', async () => {
  const { strapi } = app;
  const year = { schoolYear: '2026/2027', releaseDate: '2027-02-22' };
  await strapi.documents('api::period.period').update({ documentId: region.period, data: year });
  const other = { name: 'Prao i Mölndal', placementForm: made.form, state: 'planned' };
  const period = await made.create('period', { ...other, ...year, releaseDate: '2027-02-24' });
  await made.create('period-group', { period, weeks: '2027-W15' });
  const { version } = (await coordinator.get(`/periods/${region.period}`).expect(200)).body.data;
  const publish = { run, version, acceptGap: true };
  const refused = await coordinator.post(`/periods/${region.period}/publish`, publish).expect(409);
  expect(refused.body.error.details).toMatchObject({ code: 'blocked', conflicts: 1 });
  const { body } = await coordinator.get(`/conflicts?period=${region.period}&run=${run}`);
  const cards = (body.data as readonly ConflictView[]).filter(({ stops }) => stops);
  expect(cards).toEqual([
    expect.objectContaining({
      ...{ rule: 'release-date-not-common', severity: 'warns' },
      sentence:
        'Prao åk 9 lämnar besked 22 februari, en annan period av samma form 24 februari (R55).',
    }),
  ]);
  const waived = { ...asked(), fingerprint: cards[0]?.fingerprint, reason: OWN_PLAN };
  await coordinator.post('/waivers', waived).expect(201);
});

test('a waiver stands when the run is published', async () => {
  const period = (await coordinator.get(`/periods/${region.period}`).expect(200)).body.data;
  const body = { run, version: period.version, acceptGap: true };
  await coordinator.post(`/periods/${region.period}/publish`, body).expect(200);
  expect((await unsuitable(`?period=${region.period}`)).waiver?.reason).toBe(REASON);
});

test('a waiver lapses when what the rule found changes, and comes back with the same facts', async () => {
  await experience(5);
  await expect(unsuitable('')).rejects.toThrow('no warning');
  await experience(0);
  expect((await unsuitable('')).waiver?.reason).toBe(REASON);
  await app.strapi
    .documents('api::supervisor.supervisor')
    .update({ documentId: region.supervisor, data: { isAdult: false } });
  expect((await unsuitable('')).waiver).toBeNull();
  await app.strapi
    .documents('api::supervisor.supervisor')
    .update({ documentId: region.supervisor, data: { isAdult: true } });
});

test('who is on the other page waives what is no longer so: nothing is waived', async () => {
  const { fingerprint } = await unsuitable('');
  await experience(5);
  const gone = await coordinator.post('/waivers', { fingerprint, reason: REASON });
  expect([gone.status, gone.body.error.message]).toEqual([
    404,
    'Konflikten med de uppgifterna hittades inte. Någon annan kan ha tagit bort det du söker.',
  ]);
  await experience(0);
});

test('a waiver that is taken back is kept as such, and the warning is there again', async () => {
  const { waiver } = await unsuitable('');
  await coordinator.post(`/waivers/${waiver?.id}/withdraw`).expect(200);
  await coordinator.post(`/waivers/${waiver?.id}/withdraw`).expect(404);
  expect((await unsuitable('')).waiver).toBeNull();
  expect(
    await app.strapi.db
      .connection('pm_waivers')
      .whereNot('reason', OWN_PLAN)
      .select('state', 'reason'),
  ).toEqual([{ state: 'withdrawn', reason: REASON }]);
});

test('what blocks is never waived', async () => {
  await app.strapi
    .documents('api::slot.slot')
    .update({ documentId: region.slots.care, data: { dailyHours: '5–12' } });
  const { body } = await coordinator.get('/conflicts').expect(200);
  const { fingerprint } = body.data.find(({ severity }: ConflictView) => severity === 'blocks');
  const refused = await coordinator.post('/waivers', { fingerprint, reason: REASON });
  expect([refused.status, refused.body.error.name, refused.body.error.message]).toEqual([
    409,
    'not-waivable',
    'Det som hindrar kan inte undantas. Lös det eller ta bort placeringen.',
  ]);
  expect(
    await app.strapi.db
      .connection('pm_waivers')
      .where('state', 'active')
      .whereNot('reason', OWN_PLAN),
  ).toEqual([]);
});

test.each([
  ['a reason that is too short', { reason: 'nej' }],
  ['a reason of spaces', { reason: '               ' }],
  ['no reason', { reason: undefined }],
  ['a reason that is too long', { reason: 'x'.repeat(281) }],
  ['a fingerprint that is none', { fingerprint: 'x', reason: REASON }],
])('%s is refused', async (_case, over) => {
  const { fingerprint } = await unsuitable('');
  await coordinator.post('/waivers', { fingerprint, ...over }).expect(400);
});

test('who may only read waives nothing, and no screen writes waivers past the use case', async () => {
  const reader = await adminLogin(app.strapi, ['periods.read']);
  const { fingerprint } = await unsuitable('');
  await reader.post('/waivers', { fingerprint, reason: REASON }).expect(403);
  const row = { rule: 'x', resource: 'x', placements: [], fingerprint, reason: REASON };
  await expect(
    app.strapi
      .documents('plugin::placement-matching.waiver')
      .create({ data: { ...row, state: 'active' } }),
  ).rejects.toThrow();
});
