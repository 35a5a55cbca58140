import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { countRows, importer, type Report } from '../support/import-files';
import { SMALL_REGION } from '../support/import-region';

let app: Booted;
let login: AdminLogin;
let imports: ReturnType<typeof importer>;
const first: Record<string, Report> = {};

beforeAll(async () => {
  app = await boot();
  login = await adminLogin(app.strapi, ['imports.run', 'periods.read']);
  imports = importer(app.strapi, login);
  for (const [kind, text] of Object.entries(SMALL_REGION))
    first[kind] = await imports.take(kind, text);
});
afterAll(async () => app.stop());

const find = (uid: string, where: object, populate: readonly string[] = []) =>
  app.strapi.db.query(uid).findOne({ where, populate: [...populate] });

describe('what a first import leaves', () => {
  test('every row of every kind is added', () => {
    for (const [kind, text] of Object.entries(SMALL_REGION)) {
      const rows = text.trim().split('\n').length - 1;
      expect({ kind, ...first[kind] }).toMatchObject({
        kind,
        rows,
        added: rows,
        changed: 0,
        faultyRows: 0,
        committed: true,
      });
    }
  });

  test('a slot has its spans, forms, reservations and an address of its own', async () => {
    const slot = await find('api::slot.slot', { externalId: 'barn' }, [
      'open',
      'placementForms',
      'workplace',
      'supervisor',
      'occupationField',
      'reservedForSchools',
    ]);
    expect(slot).toMatchObject({
      slug: 'barnskotare-en-vecka-havets-forskola',
      seats: 2,
      state: 'open',
      origin: 'bank',
      needsRegisterExtract: true,
      reservedUntil: '2027-02-01',
      workplace: { externalId: 'havets-1' },
      supervisor: { externalId: 'h2' },
      occupationField: { slug: 'pedagogik' },
      reservedForSchools: [{ externalId: 'asavik' }],
    });
    expect(slot.open).toMatchObject([
      { firstDay: '2027-03-15', lastDay: '2027-03-28', seats: 3 },
      { firstDay: '2027-04-12', lastDay: '2027-04-23', seats: null },
    ]);
    expect(slot.placementForms.map(({ code }: { code: string }) => code).sort()).toEqual([
      'apl',
      'prao',
    ]);
    const twin = await find('api::slot.slot', { externalId: 'vard2' });
    expect(twin.slug).toBe('omvardnad-solglantan-2');
  });

  test('rows can be read and changed through the Document Service like any others', async () => {
    const slot = await find('api::slot.slot', { externalId: 'vard' });
    const documents = app.strapi.documents('api::slot.slot');
    expect(
      await documents.findOne({ documentId: slot.documentId, populate: ['placementForms'] }),
    ).toMatchObject({
      placementForms: [{ code: 'prao' }],
    });
    await documents.update({ documentId: slot.documentId, data: { dailyHours: 'kl. 8–15' } });
    expect(await documents.findOne({ documentId: slot.documentId })).toMatchObject({
      dailyHours: 'kl. 8–15',
      title: 'Omvårdnad',
    });
  });

  test('workplaces named with one department in two spellings share it', async () => {
    const departments = await app.strapi.db
      .query('api::department.department')
      .findMany({ populate: ['municipality'] });
    expect(departments).toMatchObject([
      { name: 'Vård och omsorg', slug: 'vard-och-omsorg', municipality: { code: '1384' } },
    ]);
    expect(
      await find('api::workplace.workplace', { externalId: 'alm' }, ['department']),
    ).toMatchObject({ department: { name: 'Vård och omsorg' } });
    expect(await find('api::workplace.workplace', { externalId: 'havets-1' })).toMatchObject({
      latitude: 57.48,
      capacity: 4,
      siteType: 'preschool',
    });
  });

  test('learners of the cohorts take part in the period, and those who wished have wished', async () => {
    const all = await app.strapi.db
      .query('api::participation.participation')
      .findMany({ populate: ['learner', 'group', 'period'] });
    const states = all.map(({ learner, state }) => `${learner.sourceKey} ${state}`).sort();
    expect(states).toEqual(['fri:e1 wished', 'kb:e1 wished', 'kb:e2 wished', 'kb:e3 expected']);
    const group = await find('api::period-group.period-group', { weekdays: '24' });
    expect(group).toMatchObject({ firstDay: '2027-03-22', lastDay: '2027-03-26', weeks: null });
    expect(
      await find('api::period.period', { externalId: 'prao' }, ['owner', 'placementForm']),
    ).toMatchObject({
      state: 'planned',
      seed: '2027-prao-9',
      version: 1,
      owner: { externalId: 'kb' },
      placementForm: { code: 'prao' },
    });
  });

  test('the same files again change nothing', async () => {
    const before = await countRows(app.strapi);
    for (const [kind, text] of Object.entries(SMALL_REGION)) {
      const report = await imports.take(kind, text);
      const rows = text.trim().split('\n').length - 1;
      expect({ kind, ...report }).toMatchObject({
        kind,
        added: 0,
        changed: 0,
        removed: 0,
        left: 0,
        unchanged: rows,
      });
    }
    expect(await countRows(app.strapi)).toEqual(before);
  });
});

describe('days of prao', () => {
  const HEAD = 'Elev;Huvudman;Läsår;Slag;Antal dagar;Skäl\n';

  test('faults have their row, column and way on; nothing is written', async () => {
    const before = await countRows(app.strapi);
    const report = await imports.check(
      'ledger',
      `${HEAD}okand;kb;2025/2026;arbetsplats;5;
e1;kb;2025;arbetsplats;5;
e1;kb;2024/2025;studiebesök;5;
e1;kb;2024/2025;arbetsplats;0;
e1;kb;2024/2025;alternativ prao;2;
e2;kb;2024/2025;arbetsplats;2;
e2;kb;2024/2025;arbetsplats;3;
`,
    );
    expect(report.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Elev', 'unknown'],
      [3, 'Läsår', 'school-year'],
      [4, 'Slag', 'choice'],
      [5, 'Antal dagar', 'out-of-range'],
      [6, 'Skäl', 'rule'],
      [8, 'Elev', 'same-entry'],
    ]);
    expect(report.faults.map(({ message }) => message)).toContain(
      'Elevens läsår och slag står redan på rad 7. Lägg ihop dagarna på en rad.',
    );
    expect(await countRows(app.strapi)).toEqual(before);
  });

  test('a later file corrects the days instead of adding them', async () => {
    const row = `${HEAD}e1;kb;2025/2026;arbetsplats;`;
    expect(await imports.take('ledger', `${row}4;\n`)).toMatchObject({ changed: 1, added: 0 });
    const entries = await app.strapi.db.query('api::ledger-entry.ledger-entry').findMany({
      where: { learner: { sourceKey: 'kb:e1' } },
    });
    expect(entries).toMatchObject([{ days: 4, kind: 'workplace-days', source: 'earlier-school' }]);
    expect(await imports.take('ledger', `${row}5;\n`)).toMatchObject({ changed: 1 });
  });
});

describe('a check', () => {
  test('names every faulty row with row, column and reason, and writes nothing', async () => {
    const before = await countRows(app.strapi);
    const report = await imports.check(
      'learners',
      `Elev-id;Förnamn;Efternamn;Huvudman;Skola;Klass;Födelseår
e9;Alva;Berg;kb;okand;9a;2012
;Sam;Berg;kb;asavik;9a;2012
e10;Kim;Berg;kb;asavik;9x;tolv
e11;Lo;Berg;kb;fria;9a;2012
e12;Li;Berg;kb;asavik;9a;2012
e12;Bo;Berg;kb;asavik;9a;2012
`,
    );
    expect(report.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Skola', 'unknown'],
      [3, 'Elev-id', 'missing'],
      [4, 'Födelseår', 'whole-number'],
      [4, 'Klass', 'unknown'],
      [5, 'Skola', 'school-of-other-provider'],
      [7, 'Elev-id', 'duplicate-key'],
    ]);
    expect(report).toMatchObject({ faultyRows: 5, committed: false });
    expect(report.faults[0]?.message).toBe(
      'Ingen skola har nyckeln «okand» (kolumnen Nyckel i filen med skolor). Importera först eller rätta cellen.',
    );
    expect(report.faults[3]?.message).toMatch(/^Ingen klass hos huvudmannen har nyckeln «9x»/);
    expect(JSON.stringify(report)).not.toMatch(/Berg|Alva/);
    expect(await countRows(app.strapi)).toEqual(before);

    const refused = await imports.commit(report);
    expect(refused).toMatchObject({ state: 'failed', error: expect.stringContaining('5 rader') });
    expect(await countRows(app.strapi)).toEqual(before);
    const file = await login.get(`/imports/${report.id}/faults.csv`);
    expect(file.text.split('\r\n')).toHaveLength(8);
    expect(file.text).toContain('2;Skola;Ingen skola har nyckeln «okand»');
    const kept: { result: string } = await app.strapi.db
      .connection('jobs')
      .where({ subject: report.id, state: 'done' })
      .first('result');
    expect(kept.result).not.toContain('okand');
  });

  test('of wishes finds closed slots, other forms, equal ranks and strangers', async () => {
    const report = await imports.check(
      'wishes',
      `Elev;Huvudman;Period;Plats;Rang
e1;kb;prao;stangd;1
e1;kb;prao;bara-apl;2
e2;kb;prao;barn;1
e2;kb;prao;vard;1
e3;kb;prao;barn;1
e3;kb;prao;barn;2
okand;kb;prao;barn;1
e1;kb;finns-ej-9;barn;1
`,
    );
    expect(report.faults.map(({ row, code }) => [row, code])).toEqual([
      [2, 'slot-closed'],
      [3, 'slot-other-form'],
      [4, 'same-rank'],
      [5, 'same-rank'],
      [7, 'same-slot'],
      [8, 'unknown'],
      [9, 'unknown'],
    ]);
    const committed = await imports.commit(report, true);
    expect(committed.result).toMatchObject({ added: 1, removed: 0, committed: true });
    // What faulty rows speak of is left alone.
    expect(await app.strapi.db.query('api::wish.wish').count()).toBe(5);
  });

  test('a sole trader gets a number of our own, and the person’s number is nowhere', async () => {
    const file =
      'Nyckel;Namn;Organisationsnummer;Sektor\nolja;Oljas Snickeri;900101-9802;privat\nny;Nyas Målare;9001019802;privat\n';
    const report = await imports.take('employers', file);
    expect(report.notes.map(({ row, code }) => [row, code])).toEqual([
      [2, 'sole-trader'],
      [3, 'sole-trader'],
    ]);
    const employer = await find('api::employer.employer', { externalId: 'ny' });
    expect(employer).toMatchObject({
      organisationNumber: null,
      ownNumber: expect.stringMatching(/^PV-/),
    });
    expect((await imports.take('employers', file)).unchanged).toBe(2);
    const jobs = await app.strapi.db.connection('jobs').select('result');
    expect(JSON.stringify(jobs)).not.toMatch(/900101|9802/);
  });
});

describe('a later file', () => {
  test('of a class adds, moves and marks as left, says which, and keeps wishes', async () => {
    const report = await imports.take(
      'learners',
      `Elev-id;Förnamn;Efternamn;Huvudman;Skola;Klass;Födelseår
e1;Noor;Ali;kb;asavik;9b;2012
e4;Mio;Lund;kb;asavik;9a;2012
e3;Tove;Sand;kb;asavik;9b;2011
`,
    );
    expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 1, left: 1 });
    expect(report.moved).toEqual([{ row: 2, what: 'Noor Ali (9B)', from: '9A', to: '9B' }]);
    expect(report.leaving).toEqual(['Ida Pihl (9A)']);
    expect(await find('api::learner.learner', { sourceKey: 'kb:e2' })).toMatchObject({
      state: 'left',
    });
    const all = await app.strapi.db
      .query('api::participation.participation')
      .findMany({ populate: ['learner', 'group'] });
    const byLearner = new Map(all.map((row) => [row.learner.sourceKey, row]));
    expect(byLearner.get('kb:e2')).toMatchObject({ state: 'left' });
    expect(byLearner.get('kb:e4')).toMatchObject({ state: 'expected' });
    expect(byLearner.get('kb:e1')).toMatchObject({ state: 'wished', group: { weekdays: '24' } });
    expect(byLearner.get('fri:e1')).toMatchObject({ state: 'wished' });
    expect(await app.strapi.db.query('api::wish.wish').count()).toBe(5);
    const stored: { result: string }[] = await app.strapi.db
      .connection('jobs')
      .whereNotNull('result')
      .select('result');
    expect(stored.map(({ result }) => result).join()).not.toMatch(/Noor|Pihl/);
  });

  test('that names a learner again brings them back', async () => {
    await imports.take('learners', SMALL_REGION.learners ?? '');
    expect(await find('api::learner.learner', { sourceKey: 'kb:e2' })).toMatchObject({
      state: 'active',
    });
    const participations = await app.strapi.db
      .query('api::participation.participation')
      .findMany({ populate: ['learner'] });
    expect(participations.find(({ learner }) => learner.sourceKey === 'kb:e2')).toMatchObject({
      state: 'wished',
    });
  });

  test('of wishes replaces the lists it names and leaves the others', async () => {
    const report = await imports.take(
      'wishes',
      'Elev;Huvudman;Period;Plats;Rang\ne1;kb;prao;vard2;1\n',
    );
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 1 });
  });

  test('cannot take back seats that are booked', async () => {
    const slot = await find('api::slot.slot', { externalId: 'barn' });
    const key = `slot:${slot.documentId}:2027-03-15:3`;
    await app.strapi.db.connection('claims').insert({ key, placement: 'p' });
    const fewer = SMALL_REGION.slots?.replace('2027-W12:3', '2027-W12:2') ?? '';
    const report = await imports.check('slots', fewer);
    expect(report.faults).toMatchObject([{ row: 2, column: 'Öppen', code: 'claimed' }]);
    await app.strapi.db.connection('claims').where({ key }).delete();
    expect((await imports.take('slots', fewer)).changed).toBe(1);
  });

  test('cannot change a published period', async () => {
    await app.strapi.db
      .connection('periods')
      .where({ external_id: 'prao' })
      .update({ state: 'published' });
    const report = await imports.check(
      'periods',
      (SMALL_REGION.periods ?? '').replace('2027-W11|2027-W12', '2027-W11'),
    );
    expect(report.faults).toMatchObject([{ row: 2, code: 'period-published' }]);
    const wishes = await imports.check('wishes', SMALL_REGION.wishes ?? '');
    expect(wishes.faults.every(({ code }) => code === 'period-published')).toBe(true);
    await app.strapi.db
      .connection('periods')
      .where({ external_id: 'prao' })
      .update({ state: 'planned' });
  });
});

describe('templates', () => {
  test.each(Object.keys(SMALL_REGION))('of %s are recognised when they come back', async (kind) => {
    for (const language of ['sv', 'en']) {
      const csv = await login.get(`/imports/templates/${kind}.csv?language=${language}`);
      expect(csv.status).toBe(200);
      const answer = await imports.upload(kind, csv.text);
      expect(answer.body.error?.message).toBe('Filen har rubriker men inga rader.');
      const xlsx = await login
        .get(`/imports/templates/${kind}.xlsx?language=${language}`)
        .buffer(true)
        .parse(asBuffer);
      const refused = await imports.upload(kind, xlsx.body, 'mall.xlsx');
      expect(refused.body.error?.message).toBe('Filen har rubriker men inga rader.');
    }
  });

  test('have a filled example row, which is left out and told of when it is sent in', async () => {
    const { text } = await login.get('/imports/templates/providers.csv?language=sv');
    expect(text.split('\r\n')[1]).toMatch(/^EXEMPEL: kungsbacka;/);
    const report = await imports.check('providers', `${text}ny;Ny skola AB;fristående;;1384\r\n`);
    expect(report).toMatchObject({ rows: 1, added: 1, faults: [] });
    expect(report.notes).toEqual([
      { row: 2, code: 'example-row', message: expect.stringContaining('exempelrad') },
    ]);
  });
});

test('whoever may not import is refused, and an unknown import is not found', async () => {
  const stranger = await adminLogin(app.strapi, ['periods.read']);
  expect((await importer(app.strapi, stranger).upload('learners', 'a')).status).toBe(403);
  expect((await login.get('/imports/okand')).status).toBe(404);
  expect((await login.post('/imports/okand/commit', { skipFaulty: false })).status).toBe(410);
  expect((await imports.upload('okant', 'a;b')).status).toBe(400);
});

function asBuffer(response: unknown, done: (error: Error | null, body: unknown) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
