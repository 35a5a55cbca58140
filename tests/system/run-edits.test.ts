import type { ExplanationView } from '../../src/plugins/placement-matching/contracts/explanations';
import { explanationView } from '../../src/plugins/placement-matching/contracts/explanations';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { maker, classRegion, type Region } from '../support/class-9c';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let region: Region;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, [
    'periods.read',
    'periods.allocate',
    'periods.publish',
    'placements.edit',
  ]);
  region = await classRegion(await maker(app.strapi));
  const answer = await coordinator.post(`/periods/${region.period}/allocate`, {});
  expect((await waitForJob(coordinator, answer.body.data.id)).state).toBe('done');
});
afterAll(async () => app.stop());

const NAMES = ['Amina', 'Haddad', 'Ali', 'Demir', 'Noor', 'Bo', 'Lindqvist'];
type Who = keyof Region['learners'];

async function why(who: Who): Promise<ExplanationView> {
  const address = `/periods/${region.period}/explanations/${region.learners[who]}`;
  return explanationView.parse((await coordinator.get(address).expect(200)).body.data);
}

test('every better wish has its reason in a sentence, the demand of a slot by its rule', async () => {
  const amina = await why('amina');
  expect(amina.learner.name).toBe('Amina Haddad');
  expect(amina.wishes[0]).toMatchObject({
    ...{ position: 1, title: 'Solgläntan, Brandstation', code: 'not-eligible', chain: null },
    sentence: 'Platsen kräver 16 år.',
  });
  for (const who of ['amina', 'ali', 'noor', 'bo'] as const) {
    const { wishes, rank, slot, summary } = await why(who);
    expect(wishes.every(({ code, sentence }) => code !== 'unknown' && sentence !== '')).toBe(true);
    expect(rank === null || wishes.length === rank - 1).toBe(true);
    if (slot === null) expect(wishes.length + Number(summary !== null)).toBeGreaterThan(0);
  }
});

test('the text for the family names nobody else', async () => {
  for (const [who, own] of [
    ['amina', ['Amina', 'Haddad']],
    ['ali', ['Ali', 'Demir']],
    ['bo', ['Bo', 'Lindqvist']],
  ] as const) {
    const { family } = await why(who);
    const words = family.join(' ').split(/[^\p{L}]+/u);
    const others = NAMES.filter((name) => !own.some((one) => one === name));
    expect(words.filter((word) => others.includes(word))).toEqual([]);
  }
});

test('who is not in the run, and a run of another period, are not found', async () => {
  await coordinator.get(`/periods/${region.period}/explanations/nobody`).expect(404);
  const address = `/periods/nowhere/explanations/${region.learners.ali}`;
  await coordinator.get(address).expect(404);
});
