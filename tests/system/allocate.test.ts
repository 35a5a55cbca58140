import type {
  Job,
  Results,
  RunSummary,
} from '../../src/plugins/placement-matching/contracts/periods';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { maker, classRegion, type Made, type Region } from '../support/class-9c';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let made: Made;
let region: Region;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['periods.read', 'periods.allocate']);
  made = await maker(app.strapi);
  region = await classRegion(made);
});
afterAll(async () => app.stop());

async function allocated(period: string, choice: object = {}): Promise<Job> {
  const answer = await coordinator.post(`/periods/${period}/allocate`, choice);
  expect(answer.status).toBe(202);
  return waitForJob(coordinator, answer.body.data.id);
}

async function resultsOf(period: string, run = ''): Promise<Results> {
  return (await coordinator.get(`/periods/${period}/results?run=${run}`).expect(200)).body.data;
}

async function runsOf(period: string): Promise<readonly RunSummary[]> {
  return (await coordinator.get(`/periods/${period}`).expect(200)).body.data.runs;
}

test('allocating stores a run that the verifier has confirmed, and an outcome with its reasons for every learner', async () => {
  const job = await allocated(region.period);
  expect(job).toMatchObject({
    state: 'done',
    kind: 'allocation',
    subject: region.period,
    result: { placed: 3, learners: 4 },
  });
  const [run] = await runsOf(region.period);
  expect(run).toMatchObject({
    number: 1,
    policy: 'convex',
    seed: '2027-prao-9',
    status: 'optimal',
    state: 'proposed',
    learners: 4,
    placed: 3,
    gap: 0,
    verdict: 0,
    candidateLimit: null,
  });
  const results = await resultsOf(region.period, run?.id);
  expect(results.name).toEqual(['Ali Demir', 'Amina Haddad', 'Bo Lindqvist', 'Noor Ali']);
  expect(results.days).toEqual(Array(4).fill('v. 11–12'));
  expect(results.cohort).toEqual(Array(4).fill('9C'));
  const outcome = new Map(
    results.learner.map((learner, i) => [
      learner,
      { slot: results.slot[i], rank: results.rank[i], reasons: results.reasons[i] ?? [] },
    ]),
  );
  const clinic = [...outcome.values()].filter(({ slot }) => slot === region.slots.clinic);
  expect(clinic).toHaveLength(1);
  for (const { reasons, rank, slot } of outcome.values())
    expect(reasons.length).toBe(
      rank === null && slot === null ? Math.max(1, reasons.length) : (rank ?? 1) - 1,
    );
});

test('a wish that is not for the learner says which rule and what it asks for', async () => {
  const results = await resultsOf(region.period);
  const amina = results.reasons[results.learner.indexOf(region.learners.amina)] ?? [];
  const fire = amina.find((reason) => reason.slot === region.slots.fire);
  expect(fire).toMatchObject({
    code: 'not-eligible',
    rule: 'age-not-met',
    needed: 16,
    found: 15,
    title: 'Solgläntan, Brandstation',
  });
});

test('the same seed gives the same run again, with the next number', async () => {
  const before = await resultsOf(region.period);
  await allocated(region.period);
  const [second, first] = await runsOf(region.period);
  expect([second?.number, second?.inputHash]).toEqual([2, first?.inputHash]);
  const after = await resultsOf(region.period, second?.id);
  expect(after.slot).toEqual(before.slot);
});

test('without fallback a learner gets a wish or nothing', async () => {
  const job = await allocated(region.period, { fallback: 'none', seed: 'another' });
  const { run } = job.result as { run: string };
  const results = await resultsOf(region.period, run);
  results.slot.forEach((slot, i) => expect(slot === null).toBe(results.rank[i] === null));
});

test('red days and the school’s holidays are no days of the placement', async () => {
  const holiday = await made.create('school-calendar', {
    kind: 'holiday',
    name: 'Lov',
    school: region.school,
    firstDay: '2027-03-15',
    lastDay: '2027-03-16',
  });
  const job = await allocated(region.period);
  const { run } = job.result as { run: string };
  const row = await app.strapi.db
    .connection('pm_allocation_runs')
    .where({ document_id: run })
    .first('problem');
  expect(JSON.parse(row.problem).learners[0].days).toEqual([
    '2027-03-17',
    '2027-03-18',
    '2027-03-19',
    '2027-03-22',
    '2027-03-23',
    '2027-03-24',
    '2027-03-25',
  ]);
  await app.strapi
    .documents('api::school-calendar.school-calendar')
    .delete({ documentId: holiday });
});

test('a run that does not belong to the period, and a period without runs, are not found', async () => {
  const [run] = await runsOf(region.period);
  const other = await made.create('period', {
    name: 'Tom period',
    placementForm: made.form,
    state: 'open',
  });
  await coordinator.get(`/periods/${other}/results`).expect(404);
  await coordinator.get(`/periods/${other}/results?run=${run?.id}`).expect(404);
});

test('every policy is tried on the same facts, and one of them is taken into use', async () => {
  const login = await adminLogin(app.strapi, ['periods.read', 'periods.allocate']);
  const fresh = await classRegion(made);
  await allocated(fresh.period);
  const compare = async (): Promise<Job> => {
    const answer = await login.post(`/periods/${fresh.period}/compare`, {});
    expect(answer.status).toBe(202);
    return waitForJob(login, answer.body.data.id);
  };
  const job = await compare();
  expect(job.state).toBe('done');
  expect(job.result).toMatchObject({
    refused: [{ policy: 'deferred-acceptance', why: 'supervisor' }],
  });
  const runs = await runsOf(fresh.period);
  expect(runs.map(({ policy }) => policy).sort()).toEqual([
    ...['convex', 'generous', 'greedy', 'min-sum-rank', 'rank-maximal'],
    'serial-dictatorship',
  ]);
  expect(new Set(runs.map(({ factsHash }) => factsHash)).size).toBe(1);
  for (const run of runs) {
    expect(run).toMatchObject({ verdict: 0, learners: 4 });
    expect(run.metrics).toMatchObject({
      total: { learners: 4, placed: run.placed },
      schools: [{ school: 'Lindängsskolan', learners: 4 }],
      wastedSeats: 0,
    });
    const isChosen = run.policy === 'convex';
    expect([run.chosenAt !== null, run.moved !== null]).toEqual([isChosen, !isChosen]);
  }
  await compare();
  expect(await runsOf(fresh.period)).toHaveLength(runs.length);

  const greedy = runs.find(({ policy }) => policy === 'greedy');
  await login.post(`/periods/${fresh.period}/runs/${greedy?.id}/use`, { version: 1 }).expect(200);
  expect((await resultsOf(fresh.period)).run).toBe(greedy?.id);
  await login.post(`/periods/${region.period}/runs/${greedy?.id}/use`, { version: 1 }).expect(404);
});

test('a policy that the period does not allow fails with a sentence that says why', async () => {
  const job = await allocated(region.period, { policy: 'deferred-acceptance' });
  expect(job.state).toBe('failed');
  expect(job.error).toMatch(/handledare tar emot färre.*Välj en annan regel/);
});

test('a period without learners fails with a sentence and stores no run', async () => {
  const empty = await made.create('period', {
    name: 'Tom period',
    placementForm: made.form,
    state: 'open',
  });
  const job = await allocated(empty);
  expect(job.state).toBe('failed');
  expect(job.error).toContain('inga elever');
  expect(await runsOf(empty)).toEqual([]);
});

test('a published period is not allocated again', async () => {
  const period = await made.create('period', {
    name: 'Klar',
    placementForm: made.form,
    state: 'closed',
  });
  await app.strapi.db
    .connection('periods')
    .where({ document_id: period })
    .update({ state: 'published' });
  const answer = await coordinator.post(`/periods/${period}/allocate`);
  expect([answer.status, answer.body.error.name]).toEqual([409, 'wrong-state']);
});

test('while a period is being allocated a second attempt is answered with the job that runs', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => coordinator.post(`/periods/${region.period}/allocate`)),
  );
  const started = answers.filter(({ status }) => status === 202);
  const refused = answers.filter(({ status }) => status === 409);
  expect([started.length, refused.length]).toEqual([1, 2]);
  const job = started[0]?.body.data.id;
  for (const { body } of refused) expect(body.error.details).toEqual({ code: 'busy', job });
  expect((await waitForJob(coordinator, job)).state).toBe('done');
});

test('a cancelled allocation stores nothing, and the period can be allocated again', async () => {
  const before = (await runsOf(region.period)).length;
  const started = await coordinator.post(`/periods/${region.period}/allocate`).expect(202);
  const cancelled = await coordinator.post(`/jobs/${started.body.data.id}/cancel`).expect(200);
  expect(cancelled.body.data.state).toBe('cancelled');
  expect(await runsOf(region.period)).toHaveLength(before);
  expect(await countResultsWithoutRun()).toBe(0);
  expect((await allocated(region.period)).state).toBe('done');
});

test('who may not allocate can neither start nor stop it', async () => {
  const reader = await adminLogin(app.strapi, ['periods.read']);
  await reader.post(`/periods/${region.period}/allocate`).expect(403);
  const started = await coordinator.post(`/periods/${region.period}/allocate`).expect(202);
  await reader.post(`/jobs/${started.body.data.id}/cancel`).expect(403);
  expect((await waitForJob(coordinator, started.body.data.id)).state).toBe('done');
});

test('an unknown choice is refused with the field', async () => {
  const answer = await coordinator
    .post(`/periods/${region.period}/allocate`, { policy: 'best' })
    .expect(400);
  expect(answer.body.error.message).toContain('serial-dictatorship');
});

test('a job whose process is gone is interrupted, and its period is free again', async () => {
  const period = region.period;
  const past = new Date(Date.now() - 60_000).toISOString();
  await app.strapi.db.connection('jobs').insert({
    id: 'lost',
    kind: 'allocation',
    subject: period,
    state: 'running',
    created_at: past,
    lease_until: past,
  });
  expect((await waitForJob(coordinator, 'lost')).state).toBe('interrupted');
  expect((await allocated(period)).state).toBe('done');
});

test('what others have booked is not given out, and who has a place already is left alone', async () => {
  const now = app.strapi.db.dialect.client === 'postgres' ? new Date() : Date.now();
  const placement = {
    document_id: 'taken',
    learner: region.learners.ali,
    slot: region.slots.clinic,
    period: 'another',
    workplace: region.workplace,
    days: JSON.stringify(['2027-03-17']),
    first_day: '2027-03-17',
    last_day: '2027-03-17',
    origin: 'manual',
    state: 'published',
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
  };
  await app.strapi.db.connection('pm_placements').insert(placement);
  await allocated(region.period);
  const results = await resultsOf(region.period);
  expect(results.slot).not.toContain(region.slots.clinic);
  const ali = results.learner.indexOf(region.learners.ali);
  expect(results.reasons[ali]).toEqual([{ code: 'already-placed', days: ['2027-03-17'] }]);
  await app.strapi.db.connection('pm_placements').where({ document_id: 'taken' }).delete();
});

async function countResultsWithoutRun(): Promise<number> {
  const [row] = await app.strapi.db
    .connection({ r: 'pm_allocation_results' })
    .leftJoin({ n: 'pm_allocation_runs' }, 'n.document_id', 'r.run')
    .whereNull('n.id')
    .count({ count: '*' });
  return Number(row?.count);
}

test('a worker that dies makes the job fail with a sentence, and the allocation can be run again', async () => {
  const before = (await runsOf(region.period)).length;
  app.strapi.config.set('plugin::placement-matching.failpoint', 'allocate:worker-breaks');
  const broken = await allocated(region.period);
  app.strapi.config.set('plugin::placement-matching.failpoint', '');
  expect(broken.state).toBe('failed');
  expect(broken.error).toContain('Inget har sparats. Försök igen.');
  expect(await runsOf(region.period)).toHaveLength(before);
  expect(await countResultsWithoutRun()).toBe(0);
  expect((await allocated(region.period)).state).toBe('done');
});
