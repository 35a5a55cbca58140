import type { ConflictView } from '../../src/plugins/placement-matching/contracts/conflicts';
import type { PeriodDetail } from '../../src/plugins/placement-matching/contracts/periods';
import { readLedger } from '../../src/plugins/placement-matching/server/src/services/read-ledger';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { maker, classRegion, type Made, type Region } from '../support/class-9c';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let made: Made;
let region: Region;
let run: string;
const WEEK = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, [
    'periods.read',
    'periods.allocate',
    'periods.publish',
  ]);
  made = await maker(app.strapi);
  region = await classRegion(made);
  // Ten days at an earlier school: nobody here lacks days unless a test says so.
  for (const learner of Object.values(region.learners)) await noted(learner, 10);
  const started = await coordinator.post(`/periods/${region.period}/allocate`).expect(202);
  const job = await waitForJob(coordinator, started.body.data.id);
  ({ run } = job.result as { run: string });
});
afterAll(async () => app.stop());
afterEach(async () => {
  await app.strapi.db.connection('pm_placements').delete();
});

const noted = (learner: string, days: number): Promise<string> =>
  made.create('ledger-entry', { learner, kind: 'workplace-days', days });

type Placing = {
  readonly learner: keyof Region['learners'];
  readonly slot: keyof Region['slots'];
  readonly days?: readonly string[];
};

/** Writes past every guard, as an old backup would. */
async function placed(...placings: readonly Placing[]): Promise<void> {
  const now = app.strapi.db.dialect.client === 'postgres' ? new Date() : Date.now();
  for (const [i, { learner, slot, days = WEEK }] of placings.entries()) {
    const row = {
      document_id: `p${i}`,
      learner: region.learners[learner],
      slot: region.slots[slot],
      period: region.period,
      days: JSON.stringify(days),
      first_day: days[0],
      last_day: days.at(-1),
    };
    const rest = {
      origin: 'manual',
      state: 'published',
      version: 1,
      created_at: now,
      updated_at: now,
      published_at: now,
    };
    await app.strapi.db.connection('pm_placements').insert({ ...row, ...rest });
  }
}

async function conflicts(query = `?period=${region.period}`): Promise<readonly ConflictView[]> {
  return (await coordinator.get(`/conflicts${query}`).expect(200)).body.data;
}

test('a proposal of the allocator has no conflicts', async () => {
  expect(await conflicts(`?period=${region.period}&run=${run}`)).toEqual([]);
  expect(await conflicts('')).toEqual([]);
});

test('a supervisor with too many says who, where, when, the limit and its number, and names a colleague with room', async () => {
  const colleague = await made.create('supervisor', {
    name: 'Karin Dahl',
    workplaces: [region.workplace],
    capacity: 2,
  });
  await placed(
    { learner: 'amina', slot: 'care' },
    { learner: 'noor', slot: 'care' },
    { learner: 'bo', slot: 'care' },
  );
  const [conflict, ...rest] = await conflicts();
  expect(rest).toEqual([]);
  expect(conflict).toMatchObject({
    kind: 'supervisor-over-capacity',
    severity: 'blocks',
    number: 'R53',
    resource: { kind: 'supervisor', id: region.supervisor, name: 'Eva Ström' },
    placements: ['p0', 'p1', 'p2'],
    days: WEEK,
    sentence: 'Handledaren Eva Ström, Solgläntan: 3 elever samtidigt v. 11, gränsen är 2 (R53).',
  });
  expect(conflict?.learners.map(({ name, provider }) => [name, provider])).toContainEqual([
    'Noor Ali',
    'Kungsbacka kommun',
  ]);
  expect(conflict?.remedies[0]).toBe('Byt handledare för Bo Lindqvist: Karin Dahl (0 av 2).');
  await app.strapi.documents('api::supervisor.supervisor').delete({ documentId: colleague });
});

test('a learner in two places says which', async () => {
  await placed(
    { learner: 'amina', slot: 'care' },
    { learner: 'amina', slot: 'clinic', days: ['2027-03-17'] },
  );
  const [conflict] = await conflicts();
  expect(conflict?.sentence).toBe(
    'Amina Haddad har två placeringar 17 mars: Solgläntan, Äldreboende och Solgläntan, Djurvård.',
  );
});

test('too many in a slot, a closed slot and an age that is not reached each have their sentence and a remedy', async () => {
  await placed(
    { learner: 'amina', slot: 'clinic', days: ['2027-03-17'] },
    { learner: 'ali', slot: 'clinic', days: ['2027-03-17'] },
    { learner: 'noor', slot: 'care', days: ['2027-05-03'] },
    { learner: 'bo', slot: 'fire' },
  );
  const found = await conflicts();
  expect(found.map(({ sentence }) => sentence)).toEqual([
    'Solgläntan, Brandstation: kräver 16 år, 1 elev har inte fyllt det v. 11.',
    'Prao åk 9: 1 placering ligger 3 maj, utanför periodens veckor (R5).',
    'Solgläntan, Äldreboende är stängd 3 maj, 1 elev är placerad där.',
    'Solgläntan, Djurvård har 2 elever 17 mars men 1 plats.',
  ]);
  for (const { remedies } of found) expect(remedies.length).toBeGreaterThan(0);
  expect(found[3]?.remedies[0]).toBe('Flytta Ali Demir till Solgläntan, Äldreboende (2 lediga).');
});

test('days outside the school’s terms are warned of', async () => {
  const term = {
    kind: 'term',
    name: 'VT',
    school: region.school,
    firstDay: '2027-01-11',
    lastDay: '2027-03-17',
  };
  const documentId = await made.create('school-calendar', term);
  await placed({ learner: 'amina', slot: 'clinic' });
  expect(await conflicts()).toEqual([
    expect.objectContaining({
      kind: 'period-outside-term',
      severity: 'warns',
      days: ['2027-03-18', '2027-03-19'],
      sentence: 'Lindängsskolan: 1 placering ligger utanför terminen 18–19 mars.',
    }),
  ]);
  await app.strapi.documents('api::school-calendar.school-calendar').delete({ documentId });
});

test('a run is checked against what others have booked since', async () => {
  const everyone = ['amina', 'ali', 'noor', 'bo'] as const;
  await placed(
    ...everyone.map((learner) => ({ learner, slot: 'clinic' as const, days: ['2027-03-22'] })),
  );
  const kinds = new Set(
    (await conflicts(`?period=${region.period}&run=${run}`)).map(({ kind }) => kind),
  );
  expect(kinds).toContain('learner-double-booked');
});

test('the reader’s language is used', async () => {
  const reader = await adminLogin(app.strapi, ['periods.read']);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: reader.userId }, data: { preferedLanguage: 'en' } });
  await placed({ learner: 'bo', slot: 'fire' });
  const [conflict] = (await reader.get('/conflicts').expect(200)).body.data;
  expect(conflict.sentence).toBe(
    'Solgläntan, Brandstation: asks for 16 years, 1 learner is younger, week 11.',
  );
});

test('an unknown period, and a run of another period, are not found', async () => {
  await coordinator.get('/conflicts?period=nothing').expect(404);
  await coordinator.get(`/conflicts?run=${run}`).expect(404);
});

test('what is recorded of workplace, supervisor, slot and learner is judged once somebody records it', async () => {
  const { strapi } = app;
  await placed({ learner: 'amina', slot: 'care' });
  expect(await conflicts()).toEqual([]);
  await strapi.documents('api::workplace.workplace').update({
    documentId: region.workplace,
    data: { employerRiskAssessedOn: '2027-02-01' },
  });
  await strapi.documents('api::supervisor.supervisor').update({
    documentId: region.supervisor,
    data: { experienceYears: 0 },
  });
  await strapi.documents('api::slot.slot').update({
    documentId: region.slots.care,
    data: { needsRegisterExtract: true, dailyHours: 'kl. 5.30–13.00' },
  });
  await strapi.documents('api::learner.learner').update({
    documentId: region.learners.bo,
    data: { extractSeenOn: '2027-02-01' },
  });
  const found = await conflicts();
  expect(found.map(({ severity, sentence }) => [severity, sentence])).toEqual([
    [
      'blocks',
      'Solgläntan, Äldreboende: passet kl. 05.30 börjar före kl. 06.00 (R13). Det gäller 1 elev v. 11.',
    ],
    ['warns', 'Solgläntan, Äldreboende: utdrag saknas för 1 elev v. 11 (R27).'],
    ['warns', 'Solgläntan: riskbedömning saknas från huvudmannen före 15 mars (R18).'],
    ['warns', 'Handledaren Eva Ström har mindre än ett års erfarenhet av uppgifterna (R20).'],
  ]);
  expect(found.map(({ standing }) => standing)).toEqual([
    'practice',
    'national',
    'national',
    'practice',
  ]);
  const back: readonly (readonly [string, string, object])[] = [
    ['api::workplace.workplace', region.workplace, { employerRiskAssessedOn: null }],
    ['api::supervisor.supervisor', region.supervisor, { experienceYears: null }],
    ['api::slot.slot', region.slots.care, { needsRegisterExtract: false, dailyHours: null }],
    ['api::learner.learner', region.learners.bo, { extractSeenOn: null }],
  ];
  for (const [uid, documentId, data] of back) {
    await strapi.db.query(uid as 'api::slot.slot').update({ where: { documentId }, data });
  }
});

test('a local rule is switched on by its number, and one that is looser than the national is refused', async () => {
  const municipality = async (name: string): Promise<string> =>
    (
      await app.strapi
        .documents('api::municipality.municipality')
        .findFirst({ filters: { name }, fields: ['name'] })
    )?.documentId ?? '';
  await app.strapi.documents('api::school.school').update({
    documentId: region.school,
    data: { municipality: await municipality('Kungsbacka') },
  });
  await app.strapi.documents('api::workplace.workplace').update({
    documentId: region.workplace,
    data: { municipality: await municipality('Göteborg') },
  });
  await placed({ learner: 'amina', slot: 'clinic' });
  expect(await conflicts()).toEqual([]);
  const local = {
    name: 'Platser i andra kommuner godkänns',
    origin: 'local',
    placementForm: made.form,
    provider: region.provider,
    rule: 'R45',
    validFrom: '2027-03-17',
  };
  const documentId = await made.create('rule-set', local);
  expect(await conflicts()).toEqual([
    expect.objectContaining({
      kind: 'outside-municipality',
      standing: 'local',
      days: ['2027-03-17', '2027-03-18', '2027-03-19'],
      sentence:
        'Amina Haddad är placerad i en annan kommun 17–19 mars och det är inte godkänt (R45).',
    }),
  ]);
  await app.strapi.documents('api::participation.participation').update({
    documentId: region.participations.amina,
    data: { isOutsideApproved: true },
  });
  expect(await conflicts()).toEqual([]);
  await expect(
    made.create('rule-set', { ...local, rule: 'R16', maxHoursPerWeek: 40 }),
  ).rejects.toThrow(/40 \(nationellt 35\)|40 \(nationally 35\)/);
  expect(
    await app.strapi.documents('api::rule-set.rule-set').count({ filters: { origin: 'local' } }),
  ).toBe(1);
  await app.strapi.documents('api::rule-set.rule-set').delete({ documentId });
});

test('a run that breaks a blocking rule is not published', async () => {
  await app.strapi
    .documents('api::slot.slot')
    .update({ documentId: region.slots.care, data: { minAge: 18 } });
  const detail: PeriodDetail = (await coordinator.get(`/periods/${region.period}`).expect(200)).body
    .data;
  const answer = await coordinator.post(`/periods/${region.period}/publish`, {
    run,
    version: detail.version,
  });
  expect([answer.status, answer.body.error.name]).toEqual([409, 'blocked']);
  expect(await app.strapi.db.connection('claims')).toEqual([]);
});

test('ten days in all are counted as the class’s ledger counts them, also after a change of school', async () => {
  const { amina } = region.learners;
  await app.strapi.db.query('api::ledger-entry.ledger-entry').deleteMany({
    where: { learner: { documentId: amina } },
  });
  const cohort = await made.create('cohort', {
    name: '9D',
    provider: region.provider,
    grade: 9,
  });
  const learners = app.strapi.documents('api::learner.learner');
  await learners.update({ documentId: amina, data: { cohort, school: null } as never });
  await placed({ learner: 'amina', slot: 'clinic' });
  // An earlier placement in another period, of which she missed a day.
  const earlier = await made.create('period', { name: 'Prao åk 8', placementForm: made.form });
  await app.strapi.db.connection('pm_placements').insert({
    ...(await app.strapi.db.connection('pm_placements').where('document_id', 'p0').first()),
    ...{ id: 9_999, document_id: 'p9', period: earlier, first_day: '2026-03-16' },
    ...{ last_day: '2026-03-18', days: JSON.stringify(['2026-03-16', '2026-03-17', '2026-03-18']) },
    absent_days: JSON.stringify(['2026-03-17']),
  });
  const lacking = async (): Promise<number> =>
    (await readLedger(app.strapi, { cohort })).learners[0]?.missing ?? 0;
  const sentences = async (query?: string): Promise<readonly string[]> =>
    (await conflicts(query)).map(({ sentence }) => sentence);

  const tooFew = 'Amina Haddad får 7 dagar prao sammanlagt, minst 10 krävs (R1).';
  expect(await lacking()).toBe(3);
  expect(await sentences()).toEqual([tooFew]);
  expect(await sentences('')).toEqual([tooFew]);

  // While a period waits for her, more is to come; in an earlier grade it always is.
  const spring = await made.create('period', { name: 'Prao vt', placementForm: made.form });
  const group = await made.create('period-group', { period: spring, weeks: '2099-W11' });
  const participation = { learner: amina, period: spring, group, state: 'expected' };
  const documentId = await made.create('participation', participation);
  expect(await sentences()).toEqual([]);
  const participations = app.strapi.documents('api::participation.participation');
  await participations.update({ documentId, data: { state: 'exempt' } as never });
  expect(await sentences()).toEqual([tooFew]);

  const alternative = { learner: amina, kind: 'alternative-prao', days: 3 };
  await expect(made.create('ledger-entry', alternative)).rejects.toThrow('Välj skälet');
  await made.create('ledger-entry', { ...alternative, reason: 'no-place-found' });
  expect([await lacking(), await sentences()]).toEqual([0, []]);
});
