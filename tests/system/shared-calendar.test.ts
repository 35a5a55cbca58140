import type {
  CalendarPage,
  CalendarPlace,
} from '../../src/plugins/placement-matching/contracts/calendar';
import type { ConflictView } from '../../src/plugins/placement-matching/contracts/conflicts';
import { addDays } from '../../src/plugins/placement-matching/domain/days';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import {
  addSlot,
  bookableWorld,
  bookedRows,
  formOf,
  proposedRun,
  WEEK,
  type World,
} from '../support/bookable-world';
import { boot, type Booted } from '../support/boot';
import { createDocument } from '../support/create-document';

let app: Booted;
let coordinator: AdminLogin;
let world: World;
let run: string;
let cobbler: string;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, [
    'periods.read',
    'periods.publish',
    'placements.edit',
  ]);
  world = await bookableWorld(app.strapi, { seats: 4, supervisorCapacity: 4 });
  const { period, learners, slot } = world;
  run = await proposedRun(app.strapi, {
    period,
    placements: learners.slice(0, 2).map((learner) => ({ learner, slot })),
  });
  // The supervisor of the preschool counts at the cobbler's too.
  const workplace = await createDocument(app.strapi, 'workplace', { name: 'Åsas skor' });
  cobbler = await addSlot(app.strapi, {
    ...{ title: 'Skomakare', seats: 4, workplace, supervisor: world.supervisor },
    open: [{ firstDay: '2027-03-01', lastDay: '2027-03-17' }],
  });
});
afterAll(async () => app.stop());

test('a proposal is seen without being booked, and names nobody', async () => {
  const page = await read('week=2027-W11&weeks=1');
  expect(page.days).toEqual(WEEK);
  expect(page.places.map(({ name }) => name)).toEqual(['Havets förskola', 'Åsas skor']);
  expect(rowOf(placeAt(page), world.slot)).toMatchObject({
    ...{ kind: 'slot', limit: 4, free: [4, 4, 4, 4, 4] },
    ...{ booked: [0, 0, 0, 0, 0], proposed: [2, 2, 2, 2, 2] },
  });
  expect(placeAt(page).groups).toEqual([
    expect.objectContaining({
      ...{ kind: 'proposal', provider: 'Kungsbacka', period: world.period, count: 2 },
      days: [0, 1, 2, 3, 4],
    }),
  ]);
  expect(JSON.stringify(page)).not.toContain('Amina');
});

test('what is published and what is held take seats day by day, also where the supervisor counts elsewhere', async () => {
  const version = (await coordinator.get(`/periods/${world.period}`)).body.data.version;
  await coordinator.post(`/periods/${world.period}/publish`, { run, version }).expect(200);
  const hold = { slot: world.slot, days: WEEK.slice(0, 2), reason: 'outside-system' };
  await coordinator.post('/holds', hold).expect(201);
  const page = await read('week=2027-W11&weeks=1');
  expect(rowOf(placeAt(page), world.slot)).toMatchObject({
    ...{ free: [1, 1, 2, 2, 2], booked: [3, 3, 2, 2, 2], proposed: [0, 0, 0, 0, 0] },
  });
  expect(rowOf(placeAt(page), world.workplace).free).toEqual([47, 47, 48, 48, 48]);
  // Closed from Thursday; until then the supervisor's room is what is left.
  expect(rowOf(placeAt(page, 1), cobbler)).toMatchObject({ free: [1, 1, 2, null, null] });
  expect(rowOf(placeAt(page, 1), world.supervisor).booked).toEqual([3, 3, 2, 2, 2]);
  expect(placeAt(page).groups).toEqual([
    expect.objectContaining({ kind: 'placement', period: world.period, count: 2 }),
    expect.objectContaining({ kind: 'hold', provider: null, count: 1, days: [0, 1] }),
  ]);
});

test('periods whose wishes meet on the same days compete before anybody is asked', async () => {
  const one = await wishingPeriod('VFU vår', '2027-W12');
  await wishingPeriod('APL vård', '2027-W13');
  expect(placeAt(await read('week=2027-W12&weeks=2')).competing).toEqual([]);
  const other = await wishingPeriod('Prao åk 8', '2027-W12');
  const page = await read('week=2027-W12&weeks=2&show=competing');
  expect(page.places).toHaveLength(1);
  expect(page.redDays).toEqual([
    { day: '2027-03-26', name: 'Långfredagen' },
    { day: '2027-03-29', name: 'Annandag påsk' },
  ]);
  const [found] = placeAt(page).competing;
  // Good Friday is nobody's day.
  expect(found).toMatchObject({ slot: world.slot, days: [0, 1, 2, 3], free: 4 });
  expect(found?.periods.map(({ period }) => period).sort()).toEqual([one, other].sort());
  expect(page.periods.map(({ name }) => name).sort()).toEqual(['Prao åk 8', 'VFU vår']);
});

test('the filters cut the list, and what is not a week is refused', async () => {
  expect((await read('week=2027-W11&q=ÅSAS')).places).toHaveLength(1);
  const beyond = await read('week=2027-W11&after=1');
  expect(beyond).toMatchObject({ total: 2, next: null });
  expect(placeAt(beyond).name).toBe('Åsas skor');
  // One week in which nothing of the cobbler's is open.
  expect((await read('week=2027-W20&weeks=1&show=free')).places.map(({ name }) => name)).toEqual([
    'Havets förskola',
  ]);
  expect((await read('week=2027-W11&field=nothing')).places).toEqual([]);
  await coordinator.get('/calendar?week=2027-W53').expect(400);
  await coordinator.get('/calendar?weeks=300').expect(400);
  const filters = (await coordinator.get('/calendar/filters').expect(200)).body.data;
  const forms = [{ id: await formOf(app.strapi), name: 'Prao' }];
  expect(filters).toEqual({ municipalities: [], fields: [], forms });
});

test('a school outside the system is booked in whole or not at all, is named where it stands, and lets go whole', async () => {
  const weeks = ['2027-05-17', '2027-05-24'].map((monday) =>
    WEEK.map((_, at) => addDays(monday, at)),
  );
  const [here = [], there = []] = weeks;
  const elsewhere = await addSlot(app.strapi, { title: 'Kock', seats: 2 });
  const book = (rows: readonly object[], name = 'Friskolan Ekbacken 9B') =>
    coordinator.post('/group-holds', { name, rows });
  const row = { slot: world.slot, days: here, seats: 3 };
  const before = await bookedRows(app.strapi);
  const full = await book([row, { slot: elsewhere, days: there, seats: 3 }]);
  expect([full.status, full.body.error.name]).toEqual([409, 'taken']);
  expect(full.body.error.message).toContain('Kock');
  const person = await book([row], 'Kim 20101224-1238');
  expect([person.status, person.body.error.message]).toEqual([
    400,
    expect.stringContaining('personnummer'),
  ]);
  expect((await book([{ ...row, slot: 'nothing' }])).status).toBe(404);
  expect((await book([{ ...row, seats: 301 }])).status).toBe(400);
  expect(await bookedRows(app.strapi)).toEqual(before);

  const booked = await book([row, { slot: elsewhere, days: there, seats: 2 }]);
  expect(booked.body.data).toMatchObject({ name: 'Friskolan Ekbacken 9B', seats: 5, version: 5 });
  const group = booked.body.data.id;
  const groups = async (): Promise<CalendarPlace['groups'] | undefined> => {
    const { places } = await read('week=2027-W20&weeks=1');
    return places.find(({ id }) => id === world.workplace)?.groups;
  };
  expect(await groups()).toEqual([
    expect.objectContaining({ kind: 'hold', provider: 'Friskolan Ekbacken 9B', count: 3 }),
  ]);
  // An old backup that knows nothing of the group: the conflict names whose seats they are.
  const placements = app.strapi.db.connection('pm_placements');
  const { id: _, ...one } = await placements.clone().first();
  const days = { days: JSON.stringify(here), first_day: here[0], last_day: here.at(-1) };
  for (const at of [1, 2])
    await placements.clone().insert({ ...one, ...days, document_id: `raw${at}` });
  const found: readonly ConflictView[] = (await coordinator.get('/conflicts').expect(200)).body
    .data;
  expect(found.find(({ rule }) => rule === 'slot-over-capacity')?.groups).toEqual([
    'Friskolan Ekbacken 9B',
  ]);
  await placements.clone().whereLike('document_id', 'raw%').delete();

  const release = (version: number) =>
    coordinator.post(`/group-holds/${group}/release`, { version });
  await release(4).expect(412);
  const [a, b] = await Promise.all([release(5), release(5)]);
  expect([a.status, b.status].sort()).toEqual([200, 409]);
  expect(await bookedRows(app.strapi)).toMatchObject({ claims: before.claims });
  expect(await groups()).toEqual([]);
});

const read = async (query: string): Promise<CalendarPage> =>
  (await coordinator.get(`/calendar?${query}`).expect(200)).body.data;

const placeAt = (page: CalendarPage, at = 0): CalendarPlace => page.places[at]!;
const rowOf = (place: CalendarPlace, id: string): CalendarPlace['rows'][number] =>
  place.rows.find((row) => row.id === id)!;

async function wishingPeriod(name: string, weeks: string): Promise<string> {
  const { strapi } = app;
  const placementForm = await formOf(strapi);
  const period = await createDocument(strapi, 'period', { name, placementForm, state: 'open' });
  const group = await createDocument(strapi, 'period-group', { period, weeks });
  const provider = await createDocument(strapi, 'provider', { name, kind: 'other' });
  const person = { givenName: 'Bo', familyName: 'Ek', provider };
  const learner = await createDocument(strapi, 'learner', person);
  const row = { learner, period, group, state: 'wished' };
  const participation = await createDocument(strapi, 'participation', row);
  await createDocument(strapi, 'wish', { participation, slot: world.slot, rank: 1 });
  return period;
}
