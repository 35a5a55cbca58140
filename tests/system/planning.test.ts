import type {
  Planning,
  PlanningRow,
  Suggestions,
} from '../../src/plugins/placement-matching/contracts/planning';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { proposedRun } from '../support/bookable-world';
import { boot, type Booted } from '../support/boot';
import { createDocument } from '../support/create-document';

let app: Booted;
let planner: AdminLogin;
let reader: AdminLogin;
const made: Record<string, string> = {};

/** Two classes of 9 and one of 6 want 12 seats in week 11; one of 20 in care has 5 in week 14. */
beforeAll(async () => {
  app = await boot();
  planner = await adminLogin(app.strapi, ['periods.read', 'periods.plan']);
  reader = await adminLogin(app.strapi, ['periods.read']);
  const create = async (name: string, type: string, data: object): Promise<string> =>
    (made[name] = await createDocument(app.strapi, type, data));
  const towns = app.strapi.documents('api::municipality.municipality');
  const town = await towns.findFirst({ filters: { code: '1384' } });
  const municipality = (made.town = town?.documentId ?? '');
  const provider = await create('provider', 'provider', {
    ...{ name: 'Kungsbacka kommun', kind: 'municipality', municipality },
  });
  const school = await create('school', 'school', {
    ...{ name: 'Åsaviksskolan', provider, municipality },
  });
  const field = await create('care', 'occupation-field', {
    ...{ nameSv: 'Vård', nameEn: 'Care', slug: 'prov-vard' },
  });
  const form = await create('form', 'placement-form', {
    ...{ code: 'prov', nameSv: 'Provform', nameEn: 'Trial form' },
  });
  const workplace = await create('workplace', 'workplace', { name: 'Havet', municipality });
  const slot = { workplace, placementForms: [form], state: 'open' };
  await create('care slot', 'slot', {
    ...slot,
    ...{ title: 'Vårdbiträde', seats: 5, occupationField: field, programme: 'Vård och omsorg' },
  });
  await create('any slot', 'slot', {
    ...slot,
    ...{ title: 'Butik', seats: 7 },
    open: [{ firstDay: '2027-01-11', lastDay: '2027-06-11' }],
  });
  await createDocument(app.strapi, 'slot', { ...slot, title: 'Utkast', seats: 9, state: 'draft' });
  const year = { schoolYear: '2026/2027', owner: provider, placementForm: form };
  const out = async (name: string, weeks: string, cohort: object): Promise<void> => {
    const period = await create(name, 'period', { ...year, name });
    const group = { name: `klass ${name}`, provider, school, ...cohort };
    const id = await createDocument(app.strapi, 'cohort', group);
    await create(`${name} group`, 'period-group', { period, cohort: id, weeks });
  };
  await out('9A', '2027-W11', { headCount: 9 });
  await out('9B', '2027-W11', { headCount: 9 });
  await out('9C', '2027-W11', { headCount: 6 });
  await out('VO2', '2027-W14', { headCount: 20, programme: 'vård och omsorg' });
  await out('Unknown', '2027-W16', {});
  const global = { firstDay: '2027-01-11', lastDay: '2027-06-11' };
  await createDocument(app.strapi, 'school-calendar', { kind: 'term', name: 'VT', ...global });
  await createDocument(app.strapi, 'school-calendar', {
    ...{ kind: 'holiday', name: 'Sportlov', firstDay: '2027-02-15', lastDay: '2027-02-19' },
  });
});
afterAll(async () => app.stop());

const read = async (query = ''): Promise<Planning> =>
  (await reader.get(`/planning?schoolYear=2026-2027${query}`).expect(200)).body.data;
const at = (planning: Planning, week: string): number =>
  planning.weeks.findIndex((one) => one.week === week);
const figures = (planning: Planning, row: PlanningRow | undefined, week: string): number[] => {
  const column = at(planning, week);
  return [row?.need[column] ?? -1, row?.supply[column] ?? -1, row?.short[column] ?? -1];
};
const total = (planning: Planning, week: string): number[] =>
  figures(planning, planning.rows[0], week);

test('need, supply and shortage by week, field and municipality', async () => {
  const planning = await read();
  expect(total(planning, '2027-W11')).toEqual([24, 12, 12]);
  expect(total(planning, '2027-W12')).toEqual([0, 12, 0]);
  // Before the shop opens only care takes anybody.
  expect(total(planning, '2026-W40')).toEqual([0, 5, 0]);
  const care = planning.rows.find(({ id }) => id === made.care);
  expect(care).toMatchObject({ kind: 'field', name: 'Vård' });
  expect(figures(planning, care, '2027-W14')).toEqual([20, 5, 15]);
  expect(planning.weeks[at(planning, '2027-W07')]).toMatchObject({ holiday: 'Sportlov' });
  expect(planning).toMatchObject({ withoutCount: 1, held: 0 });
  expect(planning.bars.find(({ name }) => name === '9A')).toMatchObject({
    ...{ who: ['Åsaviksskolan'], learners: 9, columns: [at(planning, '2027-W11')], fixed: null },
  });
  const byArea = await read(`&by=area&municipality=${made.town}`);
  expect(byArea.rows.map(({ kind, name }) => [kind, name])).toEqual([
    ['total', null],
    ['area', 'Kungsbacka'],
  ]);
  expect((await read(`&form=nothing`)).bars).toEqual([]);
  await reader.get('/planning?schoolYear=2026-2029').expect(400);
});

test('each programme needs seats of the field that it shares; who has none may go anywhere', async () => {
  const planning = await read('&by=programme');
  expect(planning.rows.map(({ kind, name }) => [kind, name])).toEqual([
    ['total', null],
    ['programme', 'vård och omsorg'],
    ['no-programme', null],
  ]);
  const [, care, none] = planning.rows;
  expect(figures(planning, care, '2027-W14')).toEqual([20, 5, 15]);
  expect(figures(planning, none, '2027-W11')).toEqual([24, 12, 12]);
  // What care leaves of its seats is nobody's in the week in which it is out.
  expect(figures(planning, none, '2027-W14')).toEqual([0, 7, 0]);
  expect(planning.bars.map(({ areas }) => areas.join())).toEqual(Array(5).fill('Kungsbacka'));
});

test('the owner of a period is asked to move it: an enquiry with its day of answer, told once in the trail', async () => {
  const { db } = app.strapi;
  const told = async (): Promise<number> =>
    Number((await db.connection('audit_entries').count({ n: '*' }).first())?.n);
  const before = await told();
  const question = { period: made.VO2, message: 'Kan VO2 flytta från v. 14 till v. 15?' };
  await reader.post('/planning/questions', question).expect(403);
  const personal = { ...question, message: 'Kan 19121212-1212 flytta till v. 15?' };
  await planner.post('/planning/questions', personal).expect(400);
  await planner.post('/planning/questions', { ...question, message: '   kort   ' }).expect(400);
  await planner.post('/planning/questions', { ...question, period: 'nothing' }).expect(404);
  expect(await told()).toBe(before);
  const asked = await planner.post('/planning/questions', question).expect(201);
  expect(asked.body.data).toMatchObject({ owner: 'Kungsbacka kommun' });
  const [enquiry, ...more] = await db
    .query('api::enquiry.enquiry')
    .findMany({ populate: { municipality: true } });
  expect(more).toEqual([]);
  expect(enquiry).toMatchObject({
    ...{ number: asked.body.data.number, answerBy: asked.body.data.answerBy, state: 'received' },
    ...{ recipient: 'Kungsbacka kommun', message: question.message },
    municipality: { name: 'Kungsbacka' },
  });
  expect(enquiry.name).not.toBe('');
  expect(await told()).toBe(before + 1);
});

test('a seat kept without a person is wanted like any other', async () => {
  const hold = { slot: made['care slot'], days: ['2027-03-08'], reason: 'outside-system' };
  const admin = await adminLogin(app.strapi);
  const held = (await admin.post('/holds', hold).expect(201)).body.data;
  expect(total(await read(), '2027-W10')).toEqual([1, 12, 0]);
  await admin.post(`/holds/${held.id}/release`, { version: held.version }).expect(200);
});

const moveOf = (planning: Planning, name: string, weeks: string) => {
  const bar = planning.bars.find((one) => one.name === name)!;
  const { period, version, groups } = bar;
  return { period, version, groups, weeks, firstDay: null, lastDay: null };
};

test('the effect of a move is shown without being saved, and what was saved is undone', async () => {
  const before = await read();
  const move = moveOf(before, '9A', '2027-W12');
  const effect = await planner
    .post('/planning/effect', { schoolYear: '2026-2027', moves: [move] })
    .expect(200);
  expect(total(effect.body.data, '2027-W11')).toEqual([15, 12, 3]);
  expect(total(await read(), '2027-W11')).toEqual([24, 12, 12]);
  await reader.post('/planning/moves', { moves: [move] }).expect(403);
  const saved = await planner.post('/planning/moves', { moves: [move] }).expect(200);
  expect(total(await read(), '2027-W12')).toEqual([9, 12, 0]);
  // Whoever saw the old version is told.
  await planner.post('/planning/moves', { moves: [move] }).expect(412);
  await planner.post('/planning/moves', { moves: saved.body.data.undo }).expect(200);
  expect((await read()).rows).toEqual(before.rows);
});

test('what is forbidden is refused whole, with the period and the reason', async () => {
  const planning = await read();
  const moves = [moveOf(planning, '9A', '2027-W12'), moveOf(planning, '9B', '2027-W24')];
  const refused = await planner.post('/planning/moves', { moves }).expect(409);
  expect(refused.body.error.message).toContain('9B: veckorna ligger utanför skolans termin.');
  expect(total(await read(), '2027-W11')).toEqual([24, 12, 12]);
  const run = await proposedRun(app.strapi, { period: made['9C'] ?? '', placements: [] });
  const proposed = await planner
    .post('/planning/moves', { moves: [moveOf(planning, '9C', '2027-W12')] })
    .expect(409);
  expect(proposed.body.error.message).toContain('9C: perioden är fördelad för sina veckor.');
  expect((await read()).bars.find(({ name }) => name === '9C')).toMatchObject({
    fixed: 'has-proposal',
  });
  await app.strapi.db.connection('pm_allocation_runs').where({ document_id: run }).delete();
  const nowhere = { ...moveOf(planning, '9A', '2027-W11'), weeks: null };
  await planner.post('/planning/moves', { moves: [nowhere] }).expect(400);
});

test('suggestions lower the largest shortage, say why others stay, and can be saved as they are', async () => {
  const suggested = await planner.get('/planning/suggestions?schoolYear=2026-2027').expect(200);
  const { peakBefore, peakAfter, moves, left }: Suggestions = suggested.body.data;
  // Twenty in care have five seats wherever they stand.
  expect([peakBefore, peakAfter]).toEqual([15, 15]);
  expect(moves).toEqual([]);
  expect(left.map(({ name, why }) => [name, why])).toContainEqual(['VO2', 'no-better-week']);
  await app.strapi.documents('api::slot.slot').update({
    ...{ documentId: made['care slot'] ?? '', data: { seats: 20 } },
  });
  await app.strapi.documents('api::slot.slot').update({
    ...{ documentId: made['any slot'] ?? '', data: { state: 'closed' } },
  });
  const next = await planner.get('/planning/suggestions?schoolYear=2026-2027').expect(200);
  const again: Suggestions = next.body.data;
  expect([again.peakBefore, again.peakAfter]).toEqual([4, 0]);
  const [first] = again.moves;
  expect(first).toMatchObject({ from: ['2027-W11'], before: 4, after: 0 });
  await planner.post('/planning/moves', { moves: again.moves.map(({ move }) => move) }).expect(200);
  expect(Math.max(...(await read()).rows[0]!.short)).toBe(0);
});
