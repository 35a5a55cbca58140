import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { createDocument } from '../support/create-document';

let app: Booted;
let coordinator: AdminLogin;
let period: string;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['periods.read']);
  period = await smallPeriod(app.strapi);
});
afterAll(async () => app.stop());

test('the list of periods counts groups, learners, wishes and the slots that are open in its weeks', async () => {
  const answer = await coordinator.get('/periods').expect(200);
  expect(answer.body.data).toEqual([
    expect.objectContaining({
      id: period,
      name: 'Prao åk 9',
      form: { code: 'prao', name: 'Prao' },
      firstDay: '2027-03-15',
      lastDay: '2027-03-26',
      state: 'closed',
      counts: {
        groups: 1,
        learners: 2,
        wishes: 3,
        learnersWithWishes: 1,
        slots: 1,
        seats: 4,
        placements: 0,
      },
    }),
  ]);
});

test('one period has its groups, its runs and the work under way', async () => {
  const answer = await coordinator.get(`/periods/${period}`).expect(200);
  expect(answer.body.data).toMatchObject({
    policy: 'convex',
    fallback: 'any-eligible',
    runs: [],
    job: null,
  });
  expect(answer.body.data.groups).toEqual([
    expect.objectContaining({ cohort: '9A', learners: 2, headCount: 3, firstDay: '2027-03-15' }),
  ]);
});

test('a period that does not exist is 404 with a sentence', async () => {
  const answer = await coordinator.get('/periods/nothing').expect(404);
  expect(answer.body.error.message).toContain('hittades inte');
});

test('a role without the action sees neither periods nor jobs', async () => {
  const stranger = await adminLogin(app.strapi, ['placements.edit']);
  await stranger.get('/periods').expect(403);
  await stranger.get(`/periods/${period}`).expect(403);
  await stranger.get('/jobs/some').expect(403);
});

async function smallPeriod(strapi: Booted['strapi']): Promise<string> {
  const create = (type: string, data: object): Promise<string> =>
    createDocument(strapi, type, data);
  const form = await formWithCode(strapi, 'prao');
  const provider = await create('provider', { name: 'Kungsbacka kommun', kind: 'municipality' });
  const school = await create('school', { name: 'Åsaviksskolan', provider });
  const cohort = await create('cohort', { name: '9A', provider, school, headCount: 3 });
  const id = await create('period', {
    name: 'Prao åk 9',
    placementForm: form,
    owner: provider,
    state: 'closed',
  });
  const group = await create('period-group', { period: id, cohort, weeks: '2027-W11,2027-W12' });
  const workplace = await create('workplace', { name: 'Havets förskola' });
  const slot = { title: 'Förskola', workplace, seats: 4, state: 'open', placementForms: [form] };
  const open = await create('slot', {
    ...slot,
    open: [{ firstDay: '2027-03-01', lastDay: '2027-03-31' }],
  });
  await create('slot', { ...slot, open: [{ firstDay: '2027-05-01', lastDay: '2027-05-31' }] });
  await create('slot', { ...slot, state: 'draft' });
  for (const state of ['wished', 'expected', 'left']) {
    const learner = await create('learner', {
      givenName: 'Ali',
      familyName: 'Demir',
      provider,
      school,
      cohort,
    });
    const participation = await create('participation', { learner, period: id, group, state });
    if (state === 'wished')
      for (const rank of [1, 2, 3]) await create('wish', { participation, slot: open, rank });
  }
  return id;
}

async function formWithCode(strapi: Booted['strapi'], code: string): Promise<string> {
  const forms = strapi.documents('api::placement-form.placement-form');
  const known = await forms.findFirst({ filters: { code } });
  if (known) return known.documentId;
  return (await forms.create({ data: { code, nameSv: 'Prao', nameEn: 'Prao' } })).documentId;
}
