import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import {
  addSlot,
  bookableWorld,
  bookedRows,
  boundlessWorkplace,
  formOf,
  type World,
} from '../support/bookable-world';
import { createDocument } from '../support/create-document';
import { workbenchWorld } from '../support/workbench-world';

let app: Booted;
let coordinator: AdminLogin;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['placements.edit']);
});
afterAll(async () => app.stop());

describe('a learner placed by hand', () => {
  let world: World;
  let own: { provider: string; school: string; cohort: string };
  /** Easter in week 13: Good Friday is 26 March. */
  let group: string;

  beforeEach(async () => {
    world = await bookableWorld(app.strapi, { periodState: 'closed' });
    await app.strapi.db
      .connection('periods')
      .where('document_id', world.period)
      .update({ state: 'published' });
    const provider = await createDocument(app.strapi, 'provider', {
      name: 'Ale',
      kind: 'municipality',
    });
    const school = await createDocument(app.strapi, 'school', { name: 'Alebyskolan', provider });
    const cohort = await createDocument(app.strapi, 'cohort', {
      name: '8B',
      provider,
      school,
      grade: 8,
      programme: 'Vård',
    });
    group = await createDocument(app.strapi, 'period-group', {
      period: world.period,
      cohort,
      weeks: '2027-W12',
    });
    own = { provider, school, cohort };
  });

  const learner = async (
    person: object = {},
    participation: object | null = {},
  ): Promise<string> => {
    const names = { givenName: 'Åsa', familyName: 'Ek', birthYear: 2013 };
    const id = await createDocument(app.strapi, 'learner', { ...names, ...own, ...person });
    const base = { learner: id, period: world.period, group, state: 'expected' };
    if (participation)
      await createDocument(app.strapi, 'participation', { ...base, ...participation });
    return id;
  };
  const place = (who: string, more: object = {}): ReturnType<AdminLogin['post']> =>
    coordinator.post('/placements', {
      period: world.period,
      learner: who,
      slot: world.slot,
      ...more,
    });
  const refused = async (who: string, more: object = {}): Promise<string> => {
    const before = await bookedRows(app.strapi);
    const answer = await place(who, more);
    expect(answer.status).toBe(409);
    expect(await bookedRows(app.strapi)).toEqual(before);
    return answer.body.error.message;
  };
  const slot = async (data: object): Promise<string> =>
    createDocument(app.strapi, 'slot', {
      ...{ title: 'Vaktmästare', seats: 2, state: 'open' },
      ...{
        workplace: await boundlessWorkplace(app.strapi),
        placementForms: [await formOf(app.strapi)],
      },
      ...data,
    });

  test('goes out on neither red days nor holidays of the school', async () => {
    const { school } = own;
    const holiday = { kind: 'holiday', name: 'Lov', firstDay: '2027-03-24', lastDay: '2027-03-24' };
    await createDocument(app.strapi, 'school-calendar', { ...holiday, school });
    const otherSchool = await createDocument(app.strapi, 'school', { name: 'En annan skola' });
    await createDocument(app.strapi, 'school-calendar', {
      ...holiday,
      school: otherSchool,
      firstDay: '2027-03-22',
    });
    const placed = await place(await learner()).expect(201);
    expect(placed.body.data.days).toEqual(['2027-03-22', '2027-03-23', '2027-03-25']);
  });

  test('goes out on exactly the days that somebody named', async () => {
    const days = ['2027-03-25', '2027-03-26'];
    const placed = await place(await learner(), { days }).expect(201);
    expect(placed.body.data.days).toEqual(days);
  });

  test.each([
    ['who is not in the period', {}, null, 'är inte med i perioden'],
    ['who has left the school', { state: 'left' }, {}, 'har slutat'],
    ['who has left the period', {}, { state: 'left' }, 'har slutat'],
    ['who is exempt', {}, { state: 'exempt' }, 'ska inte ha någon plats i perioden'],
    ['whose days are all red', {}, { firstDay: '2027-03-26', lastDay: '2027-03-26' }, 'inga dagar'],
  ])('%s is refused by name', async (_, person, participation, sentence) => {
    const message = await refused(await learner(person, participation));
    expect(message).toContain('Eleven Åsa Ek ');
    expect(message).toContain(sentence);
  });

  test('days of their own choice do not let in whoever is not in the period', async () => {
    const days = ['2027-03-22'];
    expect(await refused(await learner({}, null), { days })).toContain('är inte med i perioden');
    expect(await refused(await learner({ state: 'left' }), { days })).toContain('har slutat');
  });

  test('a learner who has found a place on their own is placed', async () => {
    await place(await learner({}, { state: 'own-place' })).expect(201);
  });

  test('is refused by age, grade, programme, placement form and reservation, and let in where these are kept', async () => {
    const who = await learner();
    const other = await createDocument(app.strapi, 'school', { name: 'En annan skola' });
    const at = async (data: object): Promise<string> => refused(who, { slot: await slot(data) });
    expect(await at({ minAge: 14 })).toContain('Platsen Vaktmästare (Hamnverkstan) kräver 14 år.');
    expect(await at({ minGrade: 9 })).toContain('kräver årskurs 9.');
    expect(await at({ programme: 'El, Bygg' })).toContain('är för El, Bygg.');
    expect(await at({ reservedForSchools: [other], reservedUntil: '2099-01-31' })).toContain(
      'är reserverad för andra skolor till och med 2099-01-31.',
    );
    const kept = { minAge: 13, minGrade: 8, programme: 'el, vård' };
    const lapsed = { reservedForSchools: [other], reservedUntil: '2020-01-31' };
    await place(who, { slot: await slot({ ...kept, ...lapsed }) }).expect(201);
  });

  test('is refused in a slot of another placement form than the period asks for', async () => {
    const form = await app.strapi
      .documents('api::placement-form.placement-form')
      .findFirst({ filters: { code: 'apl' } });
    const period = await createDocument(app.strapi, 'period', {
      name: 'Prao',
      state: 'closed',
      placementForm: form?.documentId,
    });
    await app.strapi.db
      .connection('periods')
      .where('document_id', period)
      .update({ state: 'published' });
    const who = await learner({}, { period });
    const message = await refused(who, { period });
    expect(message).toContain(`Platsen Barnskötare (Havets förskola) är inte för ${form?.nameSv}.`);
    const ofForm = await slot({ placementForms: [form?.documentId] });
    await place(who, { period, slot: ofForm }).expect(201);
  });

  test('work practice ends within six months, whoever places: its last day may be one, the day after is refused', async () => {
    const form = await formOf(app.strapi, 'arbetspraktik');
    const period = await createDocument(app.strapi, 'period', {
      ...{ name: 'Arbetspraktik', state: 'closed', placementForm: form },
    });
    await app.strapi.db
      .connection('periods')
      .where('document_id', period)
      .update({ state: 'published' });
    const at = { period, slot: await slot({ placementForms: [form] }) };
    const who = await learner({}, { period });
    const late = { ...at, days: ['2027-01-15', '2027-07-15'] };
    expect(await refused(who, late)).toContain('skulle bli längre än 6 månader.');
    await place(who, { ...at, days: ['2027-01-15', '2027-07-14'] }).expect(201);
  });

  test('the refusal is in the language of the reader', async () => {
    await app.strapi.db
      .connection('admin_users')
      .where('id', coordinator.userId)
      .update({ prefered_language: 'en' });
    const absent = await refused(await learner({}, null));
    expect(absent).toContain('The learner Åsa Ek is not in the period.');
    const young = await refused(await learner(), { slot: await slot({ minAge: 15 }) });
    expect(young).toContain('The slot Vaktmästare (Hamnverkstan) asks for 15 years.');
    await app.strapi.db
      .connection('admin_users')
      .where('id', coordinator.userId)
      .update({ prefered_language: 'sv' });
  });
});

describe('the slots to choose from', () => {
  beforeAll(async () => {
    await workbenchWorld(app.strapi);
  });

  const choices = async (q: string): Promise<{ title: string; workplace: string }[]> => {
    const answer = await coordinator.get(`/slot-choices?q=${encodeURIComponent(q)}`).expect(200);
    return answer.body.data;
  };

  test.each([
    'bibliotek',
    'BIBLIOTEK',
    'åsens',
    'ÅSENS bibl',
    'assistent åsen',
    ' Åsens  bibliotek ',
  ])('«%s» finds the library', async (q) => {
    expect(await choices(q)).toEqual([
      {
        id: expect.any(String),
        title: 'Biblioteksassistent',
        workplace: 'Åsens bibliotek',
        supervisor: 'Handledare Åsens bibliotek',
        open: [],
        seats: 4,
        seatsLeft: 4,
      },
    ]);
  });

  test.each([
    ['BJÖRKGÅRDEN', 'Björkgårdens äldreboende'],
    ['äldreboende', 'Björkgårdens äldreboende'],
    ['solGLÄNTAN', 'Solgläntan'],
  ])('«%s» finds %s, whatever the case of å, ä and ö', async (q, workplace) => {
    expect((await choices(q)).map((slot) => slot.workplace)).toEqual([workplace]);
  });

  test('a word that nothing holds finds nothing, nor does a sign that a database would expand', async () => {
    expect(await choices('rymdstation')).toEqual([]);
    expect(await choices('%')).toEqual([]);
    expect(await choices('_')).toEqual([]);
  });

  test('a slot that is closed or a draft is no choice', async () => {
    for (const state of ['closed', 'draft']) {
      const workplace = await boundlessWorkplace(app.strapi);
      await createDocument(app.strapi, 'slot', { title: 'Fyrvaktare', workplace, seats: 1, state });
    }
    expect(await choices('fyrvaktare')).toEqual([]);
  });

  test('at most 30 are answered, also without a word', async () => {
    for (let index = 0; index < 35; index += 1) {
      await addSlot(app.strapi, { title: `Trädgårdsmästare ${index}` });
    }
    expect(await choices('trädgårdsmästare')).toHaveLength(30);
    expect(await choices('')).toHaveLength(30);
    const bare = await coordinator.get('/slot-choices').expect(200);
    expect(bare.body.data).toHaveLength(30);
  });

  test('whoever may not edit placements sees none', async () => {
    const reader = await adminLogin(app.strapi, ['periods.read']);
    await reader.get('/slot-choices?q=bibliotek').expect(403);
  });
});
