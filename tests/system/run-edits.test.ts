import {
  explanationView,
  type ExplanationView,
} from '../../src/plugins/placement-matching/contracts/explanations';
import type { Results, RunSummary } from '../../src/plugins/placement-matching/contracts/periods';
import {
  editDone,
  editPreview,
  runEdits,
  type EditDone,
  type EditInput,
  type MoveChoice,
} from '../../src/plugins/placement-matching/contracts/run-edits';
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

async function current(): Promise<RunSummary> {
  const { runs } = (await coordinator.get(`/periods/${region.period}`).expect(200)).body.data;
  return runs[0];
}

async function places(): Promise<Readonly<Record<Who, string | null>>> {
  const { id } = await current();
  const address = `/periods/${region.period}/results?run=${id}`;
  const results: Results = (await coordinator.get(address).expect(200)).body.data;
  const slotOf = (who: Who): string | null =>
    results.slot[results.learner.indexOf(region.learners[who])] ?? null;
  return { amina: slotOf('amina'), ali: slotOf('ali'), noor: slotOf('noor'), bo: slotOf('bo') };
}

async function change(edit: EditInput, who = coordinator): Promise<EditDone> {
  const { id, version } = await current();
  const answer = await who.post(`/runs/${id}/edits`, { version, edit });
  expect({ status: answer.status, error: answer.body.error }).toMatchObject({ status: 200 });
  return editDone.parse(answer.body.data);
}

async function step(direction: 'undo' | 'redo', who = coordinator): Promise<EditDone> {
  const { id, version } = await current();
  const answer = await who.post(`/runs/${id}/edits/${direction}`, { version });
  expect({ status: answer.status, error: answer.body.error }).toMatchObject({ status: 200 });
  return editDone.parse(answer.body.data);
}

test('a move shows its chain first, is proven when it is made, and is taken back and made again', async () => {
  const before = await places();
  const run = await current();
  const holder = (['amina', 'ali', 'bo'] as const).find(
    (who) => before[who] === region.slots.clinic,
  )!;
  const other = holder === 'ali' ? 'bo' : 'ali';
  const edit = {
    ...({ kind: 'move', way: 'chain' } as const),
    learner: region.learners[other],
    slot: region.slots.clinic,
  };
  const preview = editPreview.parse(
    (await coordinator.post(`/runs/${run.id}/edits/preview`, edit).expect(200)).body.data,
  );
  expect(preview.version).toBe(1);
  expect(preview.moves[0]).toMatchObject({ learner: edit.learner, to: edit.slot, toRank: 1 });
  expect(preview.moves.some(({ learner }) => learner === region.learners[holder])).toBe(true);
  expect(await places()).toEqual(before);

  const done = await change(edit);
  expect(done.moves).toEqual(preview.moves);
  expect(done.run).toMatchObject({ version: 2, verdict: 0, placed: preview.placedAfter });
  const after = await places();
  expect(after[other]).toBe(region.slots.clinic);
  expect((await why(other)).isLocked).toBe(true);
  expect((await why(holder)).wishes.find(({ slot }) => slot === edit.slot)?.code).toBe('locked');

  const undone = await step('undo');
  expect(undone.run).toMatchObject({ version: 3, verdict: 0, inputHash: run.inputHash });
  expect(await places()).toEqual(before);
  expect((await step('redo')).run.version).toBe(4);
  expect(await places()).toEqual(after);
  await step('undo');
});

test('the list of changes says who did what; nobody undoes what is another’s', async () => {
  const { id } = await current();
  const colleague = await adminLogin(app.strapi, ['periods.read', 'placements.edit']);
  const { noor } = region.learners;
  await change({ kind: 'lock', learner: noor, cause: 'agreed' });
  const mine = runEdits.parse((await coordinator.get(`/runs/${id}/edits`).expect(200)).body.data);
  expect(mine.edits[0]).toMatchObject({ sentence: 'Låste Noor Ali', state: 'done', isMine: true });
  expect(mine.edits[0]).toMatchObject({ kind: 'lock', cause: 'agreed', learners: [noor] });
  expect(mine.undo).toBe('Låste Noor Ali');
  const theirs = runEdits.parse((await colleague.get(`/runs/${id}/edits`).expect(200)).body.data);
  expect([theirs.undo, theirs.edits[0]?.isMine]).toEqual([null, false]);
  const { version } = await current();
  await colleague.post(`/runs/${id}/edits/undo`, { version }).expect(409);
  await step('undo');
});

test('a withdrawal passes the seat on; freezing everybody shows what it costs, and publishing asks for it', async () => {
  const before = await places();
  const holder = (['amina', 'ali', 'bo'] as const).find(
    (who) => before[who] === region.slots.clinic,
  )!;
  const base = { kind: 'withdraw', learner: region.learners[holder], cause: 'moved' } as const;
  const passedOn = await change({ ...base, way: 'chain' });
  expect(passedOn.run.verdict).toBe(0);
  expect(passedOn.moves[0]).toMatchObject({ learner: base.learner, to: null });
  expect(Object.values(await places())).toContain(region.slots.clinic);
  await step('undo');
  expect(await places()).toEqual(before);

  const frozen = await change({ ...base, way: 'freeze' });
  expect(frozen.moves).toHaveLength(1);
  expect(frozen.run).toMatchObject({ verdict: 3, status: 'feasible' });
  expect(frozen.run.gap).toBeGreaterThan(0);
  const period = (await coordinator.get(`/periods/${region.period}`)).body.data;
  const publish = { run: frozen.run.id, version: period.version };
  const refused = await coordinator.post(`/periods/${region.period}/publish`, publish);
  expect([refused.status, refused.body.error.name]).toEqual([409, 'gap-not-accepted']);

  const back = await change({ kind: 'insert', learner: base.learner, way: 'chain' });
  expect(back.run).toMatchObject({ verdict: 0, gap: 0 });
  expect(await places()).toEqual(before);
  await step('undo');
  await step('undo');
});

test('a seat more is passed on, and where a learner may be moved is told with what is free', async () => {
  const { id } = await current();
  const before = await places();
  const more = await change({ kind: 'add-seat', slot: region.slots.clinic });
  expect(more.moves.some(({ change: is }) => is === 'better')).toBe(true);
  await step('undo');
  expect(await places()).toEqual(before);
  const address = `/runs/${id}/moves/${region.learners.amina}`;
  const choices: MoveChoice[] = (await coordinator.get(address).expect(200)).body.data;
  expect(choices.slice(0, 3).map(({ rank, state }) => [rank, state])).toEqual([
    [1, 'not-eligible'],
    [2, expect.stringMatching(/own|full/)],
    [3, expect.stringMatching(/own|full|free/)],
  ]);
});

test('what was seen in an older version, cannot be had or is not known is refused, and nothing changes', async () => {
  const { id, version } = await current();
  const before = await places();
  const lock: EditInput = { kind: 'lock', learner: region.learners.noor };
  await coordinator.post(`/runs/${id}/edits`, { version: version - 1, edit: lock }).expect(412);
  const gone = { version, edit: { kind: 'move', learner: 'x', slot: 'y' } };
  await coordinator.post(`/runs/${id}/edits`, gone).expect(409);
  await coordinator.post(`/runs/${id}/edits`, { version, edit: { kind: 'burn' } }).expect(400);
  await coordinator.post('/runs/nothing/edits', { version, edit: lock }).expect(404);
  const two = await Promise.all(
    [0, 1].map(() => coordinator.post(`/runs/${id}/edits`, { version, edit: lock })),
  );
  expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
  await step('undo');
  expect(await places()).toEqual(before);
});

test('a published run is no longer changed', async () => {
  const { id, version } = await current();
  const period = (await coordinator.get(`/periods/${region.period}`)).body.data;
  const publish = { run: id, version: period.version, acceptGap: true };
  await coordinator.post(`/periods/${region.period}/publish`, publish).expect(200);
  const edit: EditInput = { kind: 'lock', learner: region.learners.noor };
  await coordinator.post(`/runs/${id}/edits`, { version, edit }).expect(409);
});
