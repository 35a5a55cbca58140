import type { ExplanationView } from '../../src/plugins/placement-matching/contracts/explanations';
import type { Results } from '../../src/plugins/placement-matching/contracts/periods';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { maker, classRegion, type Region } from '../support/class-9c';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let region: Region;
let stable: string;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['periods.read', 'periods.allocate']);
  const made = await maker(app.strapi);
  region = await classRegion(made);
  const animals = { slug: 'djur-och-hastar', nameSv: 'Djur och hästar', nameEn: 'Animals' };
  const occupationField = await made.create('occupation-field', animals);
  await app.strapi
    .documents('api::slot.slot')
    .update({ documentId: region.slots.clinic, data: { occupationField } });
  const { workplace } = region;
  stable = await made.create('slot', {
    ...{ title: 'Häststall', state: 'open', seats: 3, placementForms: [made.form] },
    ...{ workplace, occupationField },
  });
});
afterAll(async () => app.stop());

const setOnPeriod = (data: object): Promise<unknown> =>
  app.strapi.documents('api::period.period').update({ documentId: region.period, data });

test('who has fewer wishes than the period asks for is named before the run, and nobody where no number is asked for', async () => {
  const few = async (): Promise<unknown> =>
    (await coordinator.get(`/periods/${region.period}/few-wishes`).expect(200)).body.data;
  expect(await few()).toEqual({ minimum: 0, count: 0, learners: [] });
  await setOnPeriod({ minWishes: 2 });
  const shown = { cohort: '9C', school: 'Lindängsskolan', wishes: 1 };
  expect(await few()).toEqual({
    ...{ minimum: 2, count: 2 },
    learners: [
      { id: region.learners.ali, name: 'Ali Demir', ...shown },
      { id: region.learners.noor, name: 'Noor Ali', ...shown },
    ],
  });
  await coordinator.get('/periods/unknown/few-wishes').expect(404);
});

test('a place of a wished field is an automatic wish: in the result, in the explanation and in the proven file', async () => {
  await setOnPeriod({ hasFieldWishes: true });
  const { body } = await coordinator.post(`/periods/${region.period}/allocate`, {}).expect(202);
  const job = await waitForJob(coordinator, body.data.id);
  expect(job).toMatchObject({ state: 'done', result: { placed: 4, learners: 4 } });
  const { run } = job.result as { run: string };
  const period = (await coordinator.get(`/periods/${region.period}`).expect(200)).body.data;
  expect(period).toMatchObject({ minWishes: 2, hasFieldWishes: true });
  expect(period.runs[0]).toMatchObject({ verdict: 0, metrics: { automatic: 1 } });

  const address = `/periods/${region.period}/results?run=${run}`;
  const results: Results = (await coordinator.get(address).expect(200)).body.data;
  expect(results.learner.filter((_, at) => results.isAutomatic[at])).toEqual([region.learners.ali]);
  const at = results.learner.indexOf(region.learners.ali);
  expect([results.slot[at], results.rank[at]]).toEqual([stable, 2]);

  const asked = `/periods/${region.period}/explanations/${region.learners.ali}?run=${run}`;
  const why: ExplanationView = (await coordinator.get(asked).expect(200)).body.data;
  expect(why).toMatchObject({ isAutomatic: true, wishes: [{ position: 1, isAutomatic: false }] });
  expect(why.family[0]).toBe('Fick en plats inom ett önskat yrkesområde: Solgläntan, Häststall.');
});
