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

let app: Booted;
let coordinator: AdminLogin;
let world: World;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, [
    'periods.read',
    'periods.publish',
    'placements.edit',
  ]);
});
beforeEach(async () => {
  world = await bookableWorld(app.strapi);
});
afterAll(async () => app.stop());

const everybody = ({ learners, slot }: World): { learner: string; slot: string }[] =>
  learners.map((learner) => ({ learner, slot }));
const publish = (run: string, version = 1, more: object = {}): ReturnType<AdminLogin['post']> =>
  coordinator.post(`/periods/${world.period}/publish`, { run, version, ...more });
const period = async (): Promise<Record<string, unknown>> =>
  app.strapi.db.connection('periods').where('document_id', world.period).first();

describe('publishing', () => {
  test('writes placements and claims for learner, slot, supervisor and workplace on every day', async () => {
    const before = await bookedRows(app.strapi);
    const run = await proposedRun(app.strapi, {
      period: world.period,
      placements: everybody(world),
    });
    const answer = await publish(run).expect(200);
    expect(answer.body.data).toEqual({ run, placements: 3 });
    const after = await bookedRows(app.strapi);
    expect(after.placements - before.placements).toBe(3);
    expect(after.claims - before.claims).toBe(3 * WEEK.length * 4);
    expect(await period()).toMatchObject({ state: 'published', published_run: run, version: 2 });
    const seats = await app.strapi.db
      .connection('claims')
      .where('key', 'like', `slot:${world.slot}:2027-03-15:%`)
      .pluck('key');
    expect(seats.sort()).toEqual([1, 2, 3].map((seat) => `slot:${world.slot}:2027-03-15:${seat}`));
    const list = await coordinator.get(`/periods/${world.period}/placements`).expect(200);
    expect(list.body.data).toHaveLength(3);
    expect(list.body.data[0]).toMatchObject({
      learner: { name: 'Amina Elev1', cohort: '9A' },
      slot: { title: 'Barnskötare', workplace: 'Havets förskola' },
      supervisor: 'Lena Alm',
      days: WEEK,
      origin: 'run',
      state: 'published',
    });
  });

  test('a second publish of the period is 409 and changes nothing', async () => {
    const run = await proposedRun(app.strapi, {
      period: world.period,
      placements: everybody(world),
    });
    await publish(run).expect(200);
    const before = await bookedRows(app.strapi);
    const answer = await publish(run).expect(409);
    expect(answer.body.error.name).toBe('wrong-state');
    expect(await bookedRows(app.strapi)).toEqual(before);
  });

  test('what Strapi wrote is read back by Strapi', async () => {
    const run = await proposedRun(app.strapi, {
      period: world.period,
      placements: everybody(world),
    });
    await publish(run).expect(200);
    const rows = await app.strapi
      .documents('plugin::placement-matching.placement')
      .findMany({ filters: { period: world.period } });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ days: WEEK, firstDay: WEEK[0], lastDay: WEEK[4], version: 1 });
    expect(Date.now() - new Date(String(rows[0]?.createdAt)).getTime()).toBeLessThan(60_000);
  });
});

describe('a refused publish leaves no row', () => {
  const refused = async (
    run: string,
    status: number,
    name: string,
    version = 1,
  ): Promise<{ readonly message: string; readonly details: Record<string, unknown> }> => {
    const before = await bookedRows(app.strapi);
    const answer = await publish(run, version).expect(status);
    expect(answer.body.error.name).toBe(name);
    expect(await bookedRows(app.strapi)).toEqual(before);
    expect(await period()).toMatchObject({ state: 'closed', published_run: null, version: 1 });
    return answer.body.error;
  };
  const runOf = (more: object = {}): Promise<string> =>
    proposedRun(app.strapi, { period: world.period, placements: everybody(world), ...more });

  test('of an old version of the period', async () => {
    await refused(await runOf(), 412, 'stale', 7);
  });
  test.each([1, 2, null])('of a run with verdict %p', async (verdict) => {
    await refused(await runOf({ verdict }), 409, 'not-verified');
  });
  test('of an infeasible run', async () => {
    await refused(await runOf({ status: 'infeasible' }), 409, 'wrong-state');
  });
  test('of a run of another period', async () => {
    const other = await bookableWorld(app.strapi);
    await refused(await runOf({ period: other.period }), 404, 'not-found');
  });
  test('of a run that does not exist', async () => {
    await refused('nothing', 404, 'not-found');
  });
  test('of more learners than seats', async () => {
    world = await bookableWorld(app.strapi, { learners: 4, seats: 3 });
    const error = await refused(await runOf({ placements: everybody(world) }), 409, 'taken');
    expect(error.message).toBe(
      'Inget bokades. Platsen Barnskötare (Havets förskola) är upptagen v. 11.',
    );
  });
  test('of more learners than the supervisor can lead', async () => {
    world = await bookableWorld(app.strapi, { supervisorCapacity: 2 });
    const error = await refused(await runOf({ placements: everybody(world) }), 409, 'taken');
    expect(error.message).toContain('Handledaren Lena Alm är upptagen');
  });
  test('of more learners than the workplace can take', async () => {
    world = await bookableWorld(app.strapi, { workplaceCapacity: 2 });
    const error = await refused(await runOf({ placements: everybody(world) }), 409, 'taken');
    expect(error.message).toContain('Arbetsplatsen Havets förskola är upptagen');
  });
  test('of a learner in two slots on one day', async () => {
    const second = await addSlot(app.strapi, {});
    const [learner = ''] = world.learners;
    const placements = [
      { learner, slot: world.slot, days: WEEK.slice(0, 2) },
      { learner, slot: second, days: WEEK.slice(0, 2) },
    ];
    const error = await refused(await runOf({ placements }), 409, 'taken');
    expect(error.message).toContain('Eleven Amina Elev1 är upptagen 15–16 mars');
  });
  test('on a day when the slot is closed', async () => {
    world = await bookableWorld(app.strapi, {
      open: [{ firstDay: '2027-03-15', lastDay: '2027-03-17' }],
    });
    const error = await refused(await runOf({ placements: everybody(world) }), 409, 'slot-closed');
    expect(error.message).toContain('Platsen är stängd: Barnskötare (Havets förskola) 18–19 mars');
  });
  test('where the seats of an open span are fewer than the seats of the slot', async () => {
    const open = [{ firstDay: '2027-03-01', lastDay: '2027-03-31', seats: 2 }];
    world = await bookableWorld(app.strapi, { seats: 9, open });
    await refused(await runOf({ placements: everybody(world) }), 409, 'taken');
  });
  test('of a learner who is gone', async () => {
    const placements = [...everybody(world), { learner: 'gone', slot: world.slot }];
    await refused(await runOf({ placements }), 404, 'not-found');
  });
  test('by somebody without the right', async () => {
    const reader = await adminLogin(app.strapi, ['periods.read']);
    const body = { run: await runOf(), version: 1 };
    await reader.post(`/periods/${world.period}/publish`, body).expect(403);
    await reader.post(`/periods/${world.period}/unpublish`, { version: 1 }).expect(403);
  });
});

test('a gap is published only with open eyes', async () => {
  const run = await proposedRun(app.strapi, {
    period: world.period,
    placements: everybody(world),
    verdict: 3,
  });
  const answer = await publish(run).expect(409);
  expect(answer.body.error.name).toBe('gap-not-accepted');
  await publish(run, 1, { acceptGap: true }).expect(200);
});

test('the reader is answered in the own language', async () => {
  world = await bookableWorld(app.strapi, { learners: 2, seats: 1 });
  const run = await proposedRun(app.strapi, { period: world.period, placements: everybody(world) });
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: coordinator.userId }, data: { preferedLanguage: 'en' } });
  const answer = await publish(run).expect(409);
  expect(answer.body.error.message).toContain(
    'Nothing was booked. The slot Barnskötare (Havets förskola) is taken',
  );
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: coordinator.userId }, data: { preferedLanguage: 'sv' } });
});

describe('unpublishing', () => {
  test('frees everything, keeps what was done by hand on record, and lets the run be published again', async () => {
    const before = await bookedRows(app.strapi);
    const [first = '', ...rest] = world.learners;
    const placements = rest.map((learner) => ({ learner, slot: world.slot }));
    const run = await proposedRun(app.strapi, { period: world.period, placements });
    await publish(run).expect(200);
    const byHand = { period: world.period, learner: first, slot: world.slot };
    await coordinator.post('/placements', byHand).expect(201);
    const answer = await coordinator
      .post(`/periods/${world.period}/unpublish`, { version: 2 })
      .expect(200);
    expect(answer.body.data).toEqual({ placements: 3 });
    expect(await period()).toMatchObject({ state: 'closed', published_run: null, version: 3 });
    expect((await bookedRows(app.strapi)).claims).toBe(before.claims);
    const list = await coordinator.get(`/periods/${world.period}/placements`).expect(200);
    expect(list.body.data).toEqual([
      expect.objectContaining({ origin: 'manual', state: 'cancelled' }),
    ]);
    await publish(run, 3).expect(200);
  });

  test.each(['planned', 'open', 'closed'])(
    'leaves a period %s that was so before',
    async (state) => {
      await app.strapi.db
        .connection('periods')
        .where('document_id', world.period)
        .update({ state });
      const placements = everybody(world);
      const run = await proposedRun(app.strapi, { period: world.period, placements });
      await publish(run).expect(200);
      expect(await period()).toMatchObject({ state: 'published' });
      await coordinator.post(`/periods/${world.period}/unpublish`, { version: 2 }).expect(200);
      expect(await period()).toMatchObject({ state, published_run: null, version: 3 });
    },
  );

  test('is refused for an old version, for a period that is not published, and from the release date on', async () => {
    const path = `/periods/${world.period}/unpublish`;
    await coordinator.post(path, { version: 1 }).expect(409);
    const run = await proposedRun(app.strapi, {
      period: world.period,
      placements: everybody(world),
    });
    await publish(run).expect(200);
    await coordinator.post(path, { version: 1 }).expect(412);
    await app.strapi.db
      .connection('periods')
      .where('document_id', world.period)
      .update({ release_date: '2026-01-15' });
    const before = await bookedRows(app.strapi);
    await coordinator.post(path, { version: 2 }).expect(409);
    expect(await bookedRows(app.strapi)).toEqual(before);
  });
});

describe('by hand', () => {
  beforeEach(async () => {
    const run = await proposedRun(app.strapi, { period: world.period, placements: [] });
    await publish(run).expect(200);
  });
  const place = (learner: string | undefined, more: object = {}): ReturnType<AdminLogin['post']> =>
    coordinator.post('/placements', { period: world.period, learner, slot: world.slot, ...more });

  test('a learner is placed on the days of the group and taken out again', async () => {
    const before = await bookedRows(app.strapi);
    const placed = await place(world.learners[0]).expect(201);
    expect(placed.body.data).toMatchObject({ origin: 'manual', days: WEEK, version: 1 });
    const { id } = placed.body.data;
    const withdraw = (version: number): ReturnType<AdminLogin['post']> =>
      coordinator.post(`/periods/${world.period}/changes`, {
        change: { kind: 'withdraw', placement: id, version, cause: 'other', stays: true },
      });
    await withdraw(5).expect(412);
    await withdraw(1).expect(200);
    expect((await bookedRows(app.strapi)).claims).toBe(before.claims);
    await withdraw(2).expect(409);
    await place(world.learners[0]).expect(201);
  });

  test('days of the own choice are claimed once each, whatever their order', async () => {
    const days = ['2027-03-17', '2027-03-15', '2027-03-15'];
    const placed = await place(world.learners[0], { days }).expect(201);
    expect(placed.body.data.days).toEqual(['2027-03-15', '2027-03-17']);
  });

  test('refusals leave no row', async () => {
    await place(world.learners[0]).expect(201);
    const before = await bookedRows(app.strapi);
    const taken = await place(world.learners[0], { days: WEEK.slice(0, 1) }).expect(409);
    expect(taken.body.error.message).toContain('Eleven Amina Elev1 är upptagen 15 mars');
    await place('nobody').expect(404);
    await place(world.learners[1], { slot: 'nothing' }).expect(404);
    await place(world.learners[1], { supervisor: 'nobody' }).expect(409);
    await place(world.learners[1], { days: ['2027-02-30'] }).expect(400);
    await place(world.learners[1], { days: [] }).expect(400);
    const unknown = await place(world.learners[1], { state: 'published' });
    expect(unknown.status).toBe(400);
    const unpublished = await bookableWorld(app.strapi);
    await place(unpublished.learners[0], { period: unpublished.period }).expect(409);
    expect(await bookedRows(app.strapi)).toEqual(before);
  });

  test('a hold keeps a seat without a name and gives it back', async () => {
    const small = await addSlot(app.strapi, { seats: 1, title: 'Vaktmästare' });
    const wish = { slot: small, days: WEEK, reason: 'late-arrival' };
    const held = await coordinator.post('/holds', wish).expect(201);
    expect(held.body.data).toMatchObject({ state: 'held', slot: { title: 'Vaktmästare' } });
    await place(world.learners[0], { slot: small }).expect(409);
    await coordinator.post('/holds', wish).expect(409);
    const listed = await coordinator.get('/holds').expect(200);
    expect(listed.body.data).toContainEqual(held.body.data);
    const path = `/holds/${held.body.data.id}/release`;
    await coordinator.post(path, { version: 3 }).expect(412);
    const released = await coordinator.post(path, { version: 1 }).expect(200);
    expect(released.body.data).toMatchObject({ state: 'released', version: 2 });
    await coordinator.post(path, { version: 2 }).expect(409);
    await place(world.learners[0], { slot: small }).expect(201);
  });

  test('one supervisor over two workplaces is counted once', async () => {
    const supervisor = await createDocument(app.strapi, 'supervisor', {
      name: 'Nils Ek',
      capacity: 1,
    });
    const here = await addSlot(app.strapi, { supervisor });
    const there = await addSlot(app.strapi, { supervisor });
    await place(world.learners[0], { slot: here }).expect(201);
    const answer = await place(world.learners[1], { slot: there }).expect(409);
    expect(answer.body.error.message).toContain('Handledaren Nils Ek är upptagen');
  });
});
