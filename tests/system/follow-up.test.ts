import type {
  ChangeDone,
  FollowUp,
  PlacementChangeInput,
} from '../../src/plugins/placement-matching/contracts/follow-up';
import { PLACEMENT } from '../../src/plugins/placement-matching/domain/life-cycles/placement';
import { ACTIONS } from '../../src/plugins/placement-matching/server/src/actions';
import { changePublished } from '../../src/plugins/placement-matching/server/src/services/change-published';
import { readLedger } from '../../src/plugins/placement-matching/server/src/services/read-ledger';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import {
  addSlot,
  bookableWorld,
  bookedRows,
  proposedRun,
  WEEK,
  type World,
} from '../support/bookable-world';
import { createDocument } from '../support/create-document';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

let app: Booted;
let coordinator: AdminLogin;
let colleague: AdminLogin;
/** Two have «Barnskötare», one «Bagare»; the fourth and the fifth wait, and the fifth has wished «Barnskötare». */
let world: World & { readonly bakery: string };
let placements: readonly FollowUp['placements'][number][];

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi);
  colleague = await adminLogin(app.strapi, ['placements.edit', 'periods.read']);
});
afterAll(async () => app.stop());

beforeEach(async () => {
  const made = await bookableWorld(app.strapi, { learners: 5, seats: 2 });
  const place = { supervisor: made.supervisor, workplace: made.workplace, title: 'Bagare' };
  world = { ...made, bakery: await addSlot(app.strapi, { ...place, seats: 1 }) };
  const form = await app.strapi
    .documents('api::placement-form.placement-form')
    .findFirst({ filters: { code: 'prao' } });
  const placementForms = [form?.documentId ?? ''];
  for (const slot of [world.slot, world.bakery])
    await app.strapi
      .documents('api::slot.slot')
      .update({ documentId: slot, data: { placementForms } as never });
  await app.strapi
    .documents('api::period.period')
    .update({ documentId: world.period, data: { placementForm: placementForms[0] } as never });
  await wish(4, world.slot);
  const [one = '', two = '', three = ''] = world.learners;
  const run = await proposedRun(app.strapi, {
    period: world.period,
    placements: [
      { learner: one, slot: world.slot },
      { learner: two, slot: world.slot },
      { learner: three, slot: world.bakery },
    ],
  });
  await coordinator.post(`/periods/${world.period}/publish`, { run, version: 2 }).expect(200);
  placements = (await followed()).placements;
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));

const participationOf = (at: number): Promise<{ documentId: string; state: string }> =>
  app.strapi.db
    .query('api::participation.participation')
    .findOne({ where: { learner: { documentId: world.learners[at] } } });

async function wish(at: number, slot: string): Promise<void> {
  const { documentId: participation } = await participationOf(at);
  await createDocument(app.strapi, 'wish', { participation, slot, rank: 1 });
}

const followed = async (): Promise<FollowUp> =>
  (await coordinator.get(`/periods/${world.period}/follow-up`).expect(200)).body.data;
const of = (at: number): FollowUp['placements'][number] => {
  const found = placements.find(({ learner }) => learner.id === world.learners[at]);
  if (!found) throw new Error(`learner ${at} has no placement`);
  return found;
};
const asked = (at: number) => ({ placement: of(at).id, version: of(at).version });
const withdraw = (at: number, more: object = {}) =>
  ({
    kind: 'withdraw',
    ...asked(at),
    cause: 'other',
    stays: false,
    ...more,
  }) as PlacementChangeInput;
const change = (body: PlacementChangeInput, by = coordinator) =>
  by.post(`/periods/${world.period}/changes`, { change: body });
const done = async (body: PlacementChangeInput): Promise<ChangeDone> => {
  const answer = await change(body);
  expect([answer.status, answer.body.error?.message]).toEqual([200, undefined]);
  return answer.body.data;
};
const preview = (body: PlacementChangeInput) =>
  coordinator.post(`/periods/${world.period}/changes/preview`, body);
const undoLast = async () => {
  const last = (await followed()).changes.find(({ state }) => state === 'done');
  return coordinator.post(`/placement-changes/${last?.id}/undo`);
};
const placeOf = async (at: number): Promise<readonly unknown[]> =>
  app.strapi.db
    .connection('pm_placements')
    .where({ learner: world.learners[at], state: 'published' })
    .pluck('slot');
const stateOf = async (at: number): Promise<string> => (await participationOf(at)).state;
const approve = (by: AdminLogin, { refills }: FollowUp) =>
  by.post(`/periods/${world.period}/refills`, {
    refills: refills.map(({ slot, learner }) => ({ slot: slot.id, learner: learner.id })),
  });

test('withdrawing is shown first and changes nothing then; the seat goes to the next in the queue, and both are undone', async () => {
  const before = await bookedRows(app.strapi);
  const shown = (await preview(withdraw(0)).expect(200)).body.data as ChangeDone;
  expect(shown.refills).toEqual([
    expect.objectContaining({
      ...{ rank: 1, waiting: 2, wishedBy: 1, couldHave: 2 },
      learner: { id: world.learners[4], title: 'Amina Elev5', cohort: '9A' },
    }),
  ]);
  expect(await bookedRows(app.strapi)).toEqual(before);
  expect((await followed()).changes).toEqual([]);

  const made = await done(withdraw(0));
  expect(made).toEqual(shown);
  expect(made.sentence).toBe('Amina Elev1 lämnade Havets förskola, Barnskötare (annat skäl)');
  expect(await stateOf(0)).toBe('exempt');
  // Seat, supervisor, workplace and learner on five days.
  expect((await bookedRows(app.strapi)).claims).toBe(before.claims - 20);

  const both = await followed();
  const answers = await Promise.all([approve(coordinator, both), approve(colleague, both)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(await placeOf(4)).toEqual([world.slot]);
  expect((await followed()).refills).toEqual([]);

  const first = (await followed()).changes.at(-1);
  const early = await coordinator.post(`/placement-changes/${first?.id}/undo`);
  expect([early.status, early.body.error?.name]).toEqual([409, 'taken']);
  expect((await undoLast()).status).toBe(200);
  expect(await placeOf(4)).toEqual([]);
  expect((await undoLast()).status).toBe(200);
  expect(await placeOf(0)).toEqual([world.slot]);
  expect(await stateOf(0)).toBe('expected');
  expect(await bookedRows(app.strapi)).toMatchObject({ claims: before.claims });
});

test('where the period gives seats away by itself the next one has it at once', async () => {
  await app.strapi.db
    .connection('periods')
    .where('document_id', world.period)
    .update({ refill: 'automatic' });
  const waiting = await change(withdraw(0, { cause: 'moved', stays: true }));
  expect([waiting.status, waiting.body.error.details.issues[0].path]).toEqual([
    ...[400, 'change.stays'],
  ]);
  expect(await done(withdraw(0, { cause: 'moved' }))).toMatchObject({ isRefilled: true });
  expect(await placeOf(4)).toEqual([world.slot]);
  expect(await stateOf(0)).toBe('left');
});

test('two seats freed and one waiting: whoever approves at once, one placement comes of it', async () => {
  const { documentId } = await participationOf(3);
  await app.strapi
    .documents('api::participation.participation')
    .update({ documentId, data: { state: 'exempt' } });
  const both = [withdraw(0), withdraw(1)].map((body, at) =>
    change(body, at ? colleague : coordinator),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  const now = await followed();
  expect([now.refills.length, now.unfilled.map(({ why }) => why)]).toEqual([1, ['nobody-waits']]);
  const answers = await Promise.all([1, 2, 3].map(() => approve(coordinator, now)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  expect(await placeOf(4)).toHaveLength(1);
});

test('a workplace that says no keeps its seat from others, or lets it go', async () => {
  const no = { kind: 'decline', ...asked(0), cause: 'obstacle', keepsSeat: true } as const;
  expect(await done(no)).toMatchObject({ refills: [], moves: [{ to: null, keptDays: [] }] });
  expect((await bookedRows(app.strapi)).holds).toBeGreaterThan(0);
  expect((await undoLast()).status).toBe(200);
  placements = (await followed()).placements;
  const gone = await done({ ...no, ...asked(0), keepsSeat: false });
  expect(gone.refills).toHaveLength(1);
  expect(await stateOf(0)).toBe('expected');
});

test('a move takes what is free and refuses what is full, in words; a swap changes both or nothing', async () => {
  const full = await change({ kind: 'move', ...asked(2), slot: world.slot });
  expect([full.status, full.body.error.name]).toEqual([409, 'taken']);
  expect(await placeOf(2)).toEqual([world.bakery]);

  const places = (await coordinator.get(`/placements/${of(2).id}/places`).expect(200)).body.data;
  const there = places.filter(({ slot }: { slot: { id: string } }) => slot.id === world.slot);
  expect(there).toEqual([
    expect.objectContaining({
      slot: { id: world.slot, title: 'Havets förskola, Barnskötare' },
      isFree: false,
    }),
  ]);

  const swap = { kind: 'swap', ...asked(0), other: of(2).id, otherVersion: of(2).version } as const;
  await done(swap);
  expect([await placeOf(0), await placeOf(2)]).toEqual([[world.bakery], [world.slot]]);
  expect((await change(swap)).body.error.message).toBe(
    'Placeringen gäller inte längre. Ladda om sidan.',
  );
  expect((await undoLast()).status).toBe(200);
  expect([await placeOf(0), await placeOf(2)]).toEqual([[world.slot], [world.bakery]]);

  placements = (await followed()).placements;
  await done(withdraw(2));
  const moved = await done({ kind: 'move', ...asked(0), slot: world.bakery });
  expect(moved).toMatchObject({
    moves: [{ to: 'Havets förskola, Bagare' }],
    refills: [{ rank: 1 }],
  });
});

test('absence is told per day, of days that have come; a placement that has begun keeps what has been', async () => {
  const [monday = '', tuesday = '', wednesday = '', thursday = ''] = WEEK;
  const on = (day: string) => ({ today: () => day, now: () => new Date(`${day}T08:00:00Z`) });
  const by = { editor: { id: null, name: '' }, language: 'sv' as const };
  const make = (body: PlacementChangeInput, day: string) =>
    changePublished(app.strapi, { period: world.period, change: body, ...by, clock: on(day) });
  const early = await make({ kind: 'absent', ...asked(0), days: [wednesday] }, tuesday);
  expect(early).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await make({ kind: 'absent', ...asked(0), days: [monday] }, tuesday)).toMatchObject({
    ok: true,
  });
  placements = (await followed()).placements;
  expect(of(0).absent).toEqual([monday]);

  const left = await make(withdraw(0), thursday);
  expect(left).toMatchObject({
    ok: true,
    value: { refills: [], moves: [{ keptDays: [monday, tuesday, wednesday] }] },
  });
  placements = (await followed()).placements;
  expect(of(0)).toMatchObject({ state: 'published', days: [monday, tuesday, wednesday] });
  const over = await make(withdraw(0), thursday);
  expect(over).toMatchObject({ ok: false, error: { state: 'carried-out' } });
  expect((await undoLast()).status).toBe(200);
  expect((await followed()).placements.find(({ id }) => id === of(0).id)?.days).toEqual(WEEK);
});

test('the ten days count what was carried out less absence, what is noted, and follow a change of school', async () => {
  const [monday = ''] = WEEK;
  const on = (day: string) => ({ today: () => day, now: () => new Date(`${day}T08:00:00Z`) });
  const by = { editor: { id: null, name: '' }, language: 'sv' as const, clock: on('2027-03-19') };
  const absent: PlacementChangeInput = { kind: 'absent', ...asked(0), days: [monday] };
  await changePublished(app.strapi, { period: world.period, change: absent, ...by });
  const learner = world.learners[0] ?? '';
  const noted = { learner, kind: 'alternative-prao', days: 3, reason: 'no-place-found' };
  await createDocument(app.strapi, 'ledger-entry', noted);
  const provider = await createDocument(app.strapi, 'provider', {
    name: 'Mark',
    kind: 'municipality',
  });
  const cohort = await createDocument(app.strapi, 'cohort', { name: '9D', provider });
  await app.strapi.documents('api::learner.learner').update({
    documentId: learner,
    data: { cohort } as never,
  });
  const ledger = await readLedger(app.strapi, { cohort, clock: on('2027-03-22') });
  expect(ledger.learners).toEqual([
    expect.objectContaining({ id: learner, workplace: 4, alternative: 3, sum: 7, missing: 3 }),
  ]);
  const served = (await coordinator.get(`/ledger?cohort=${cohort}`).expect(200)).body.data;
  expect(served.learners).toEqual([expect.objectContaining({ toCome: 5, sum: 3, missing: 2 })]);
});

test('a closed workplace ends or shortens what is there, whatever the period, and is opened again by undoing', async () => {
  const hold = { slot: world.slot, days: ['2027-03-22'], reason: 'other' };
  await coordinator.post('/holds', hold).expect(201);
  const before = await bookedRows(app.strapi);
  const closing = {
    kind: 'close',
    workplace: world.workplace,
    from: WEEK[1] ?? '',
    to: WEEK[2] ?? null,
    keepsDays: true,
  } as const;
  const shown = (await preview(closing).expect(200)).body.data as ChangeDone;
  expect(shown.moves.map(({ lostDays, keptDays }) => [lostDays.length, keptDays.length])).toEqual([
    [2, 3],
    [2, 3],
    [2, 3],
  ]);
  expect(await bookedRows(app.strapi)).toEqual(before);

  await done({ ...closing, to: null, keepsDays: false });
  const after = await followed();
  expect(after.waiting).toBe(5);
  expect(after.placements.map(({ state }) => state)).toEqual(['declined', 'declined', 'declined']);
  expect((await bookedRows(app.strapi)).claims).toBe(before.claims - 63);
  const late = await coordinator.post('/placements', {
    period: world.period,
    learner: world.learners[3],
    slot: world.slot,
  });
  expect([late.status, late.body.error.name]).toEqual([409, 'slot-closed']);

  expect((await undoLast()).status).toBe(200);
  expect(await bookedRows(app.strapi)).toMatchObject({ claims: before.claims });
  expect((await followed()).waiting).toBe(2);
});

test('what a form has saved in a closed slot since is not written over by undoing', async () => {
  const day = WEEK[1] ?? '';
  const close = { kind: 'close', workplace: world.workplace, from: day, to: day } as const;
  await done({ ...close, keepsDays: true });
  const openings = [{ firstDay: '2027-03-01', lastDay: '2027-05-28' }];
  const slots = app.strapi.documents('api::slot.slot');
  await slots.update({
    documentId: world.bakery,
    data: { state: 'open', open: openings } as never,
  });
  const before = await bookedRows(app.strapi);
  const refused = await undoLast();
  expect([refused.status, refused.body.error.message]).toEqual([
    409,
    'En av platserna har ändrats sedan dess. Öppna dagarna igen i platsens formulär.',
  ]);
  expect(await bookedRows(app.strapi)).toEqual(before);
  const kept = await slots.findOne({ documentId: world.bakery, populate: ['open'] });
  expect(kept).toMatchObject({ open: openings });
});

test('all rights × all states: what the table of placements does not allow is refused', async () => {
  const logins = new Map<string, AdminLogin>();
  for (const { uid } of ACTIONS) logins.set(uid, await adminLogin(app.strapi, [uid]));
  const events = {
    withdraw: () => withdraw(0),
    decline: () => ({ kind: 'decline', ...asked(0), cause: 'other', keepsSeat: false }) as const,
    move: () => ({ kind: 'move', ...asked(0), slot: world.bakery }) as const,
  };
  await done(withdraw(2));
  const table = app.strapi.db.connection('pm_placements');
  for (const state of PLACEMENT.states)
    for (const [right, login] of logins)
      for (const [event, body] of Object.entries(events)) {
        await table.clone().where('document_id', of(0).id).update({ state });
        const { status } = await login.post(`/periods/${world.period}/changes/preview`, body());
        const ways = PLACEMENT.transitions.filter((one) => one.event === event);
        const mayAtAll = ways.some(({ who }) => who.some((one) => one === right));
        const isAllowed = ways.some((one) => one.from === state && mayAtAll);
        expect([event, state, right, status]).toEqual([
          event,
          state,
          right,
          isAllowed ? 200 : mayAtAll ? 409 : 403,
        ]);
      }
  await table.clone().where('document_id', of(0).id).update({ state: 'published' });
});

test('a form changes a participation only as its life cycle allows', async () => {
  const { documentId } = await participationOf(3);
  const save = (state: string) =>
    app.strapi
      .documents('api::participation.participation')
      .update({ documentId, data: { state: state as 'left' } });
  await save('left');
  await expect(save('wished')).rejects.toThrow('Sätt läget till «Väntas önska»');
  await save('expected');
  await save('wished');
  expect(await stateOf(3)).toBe('wished');
});
