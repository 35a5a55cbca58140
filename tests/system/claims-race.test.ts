import type { AddressInfo } from 'node:net';
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
import { bulkParticipants } from '../support/bulk-learners';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';
import { otherProcess, type Ended } from '../support/other-process';

const ATTEMPTS = process.env.TEST_SIZE === 'full' ? 400 : 200;

let app: Booted;
let swede: AdminLogin;
let english: AdminLogin;
let address: string;
let world: World;

beforeAll(async () => {
  app = await boot();
  swede = await adminLogin(app.strapi);
  english = await adminLogin(app.strapi);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: english.userId }, data: { preferedLanguage: 'en' } });
  const { httpServer } = app.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/placement-matching`;
  world = await bookableWorld(app.strapi, { supervisorCapacity: 500, workplaceCapacity: 500 });
  const run = await proposedRun(app.strapi, { period: world.period, placements: [] });
  await swede.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

type Answer = { readonly status: number; readonly message: string; readonly id: string };

async function post(who: AdminLogin, path: string, body: object): Promise<Answer> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, error } = await answer.json();
  return { status: answer.status, message: error?.message ?? '', id: data?.id ?? '' };
}

test(`${ATTEMPTS} at once for 5 seats: 5 get one, the rest are told in their language what is taken`, async () => {
  const slot = await addSlot(app.strapi, {
    supervisor: world.supervisor,
    workplace: world.workplace,
    seats: 5,
    title: 'Förskolan Havet',
  });
  const learners = await bulkParticipants(app.strapi, ATTEMPTS, world.period);
  const answers = await Promise.all(
    learners.map((learner, index) =>
      post(index % 2 ? english : swede, '/placements', {
        period: world.period,
        learner,
        slot,
        days: WEEK,
      }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
  const refused = answers.map((answer, index) => ({ ...answer, isEnglish: index % 2 === 1 }));
  for (const { status, message, isEnglish } of refused.filter((one) => one.status !== 201)) {
    expect(status).toBe(409);
    expect(message).toContain(
      isEnglish
        ? 'Nothing was booked. The slot Förskolan Havet (Havets förskola) is taken: week 11.'
        : 'Inget bokades. Platsen Förskolan Havet (Havets förskola) är upptagen v. 11.',
    );
  }
  const placed = await app.strapi.db.connection('pm_placements').where({ slot });
  expect(placed).toHaveLength(5);
});

test('one learner into 60 slots at once: one placement', async () => {
  const [learner = ''] = await bulkParticipants(app.strapi, 1, world.period);
  const slots: string[] = [];
  for (let index = 0; index < 60; index += 1) slots.push(await addSlot(app.strapi, {}));
  const answers = await Promise.all(
    slots.map((slot) =>
      post(swede, '/placements', { period: world.period, learner, slot, days: WEEK }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
  for (const { status, message } of answers.filter((answer) => answer.status !== 201)) {
    expect(status).toBe(409);
    expect(message).toContain('Eleven Elev nummer 1 är upptagen v. 11.');
  }
});

test('placements, holds, cancellations and smaller capacities at once keep every promise', async () => {
  const slot = await addSlot(app.strapi, {
    supervisor: world.supervisor,
    workplace: world.workplace,
    seats: 8,
  });
  const learners = await bulkParticipants(app.strapi, 60, world.period);
  const storm = learners.map(async (learner, index) => {
    const body = { period: world.period, learner, slot, days: WEEK.slice(index % 3) };
    if (index % 10 === 9) return shrink(slot, 3 + (index % 5));
    if (index % 4 === 3) {
      const held = await post(english, '/holds', { slot, days: body.days, reason: 'other' });
      if (held.status === 201 && index % 8 === 3)
        return post(english, `/holds/${held.id}/release`, { version: 1 });
      return held;
    }
    const placed = await post(swede, '/placements', body);
    if (placed.status === 201 && index % 2)
      return post(swede, `/placements/${placed.id}/cancel`, { version: 1 });
    return placed;
  });
  const statuses = new Set((await Promise.all(storm)).map((answer) => answer.status));
  expect([...statuses].filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
});

async function shrink(slot: string, seats: number): Promise<{ readonly status: number }> {
  const documents = app.strapi.documents('api::slot.slot');
  return documents.update({ documentId: slot, data: { seats } }).then(
    () => ({ status: 200 }),
    (error: { readonly status?: number }) => ({ status: error.status ?? 500 }),
  );
}

describe('two servers', () => {
  const publishing = (period: string, run: string): Parameters<typeof otherProcess>[0] => ({
    file: 'publish-run',
    name: 'publishRun',
    input: { period, run, version: 1 },
  });
  async function both(
    first: Parameters<typeof otherProcess>[0],
    second: Parameters<typeof otherProcess>[0],
  ): Promise<readonly Ended[]> {
    // One start after the other: Strapi's own writes at a start do not wait for one another on SQLite.
    const [one, other] = [await otherProcess(first), await otherProcess(second)];
    return Promise.all([one.go(), other.go()]);
  }
  const everybody = (of: World): { learner: string; slot: string }[] =>
    of.learners.map((learner) => ({ learner, slot: world.slot }));

  test('that publish one period at the same time publish it once', async () => {
    const one = await bookableWorld(app.strapi);
    const placements = one.learners.map((learner) => ({ learner, slot: one.slot }));
    const run = await proposedRun(app.strapi, { period: one.period, placements });
    const before = await bookedRows(app.strapi);
    const ended = await both(publishing(one.period, run), publishing(one.period, run));
    expect(ended.map((process) => process.answer)).toContainEqual({
      ok: true,
      value: { run, placements: 3 },
    });
    expect(ended.map((process) => process.answer)).toContainEqual({
      ok: false,
      error: expect.objectContaining({ code: 'wrong-state', state: 'published' }),
    });
    expect((await bookedRows(app.strapi)).placements).toBe(before.placements + 3);
  });

  test('that publish overlapping periods on the same seats: one does, the other is told who has them', async () => {
    const [here, there] = [await bookableWorld(app.strapi), await bookableWorld(app.strapi)];
    const [a, b] = [
      await proposedRun(app.strapi, { period: here.period, placements: everybody(here) }),
      await proposedRun(app.strapi, { period: there.period, placements: everybody(there) }),
    ];
    const ended = await both(publishing(here.period, a), publishing(there.period, b));
    const answers = ended.flatMap((process) => process.answer ?? []);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const loser = answers.find((answer) => !answer.ok);
    expect(loser).toMatchObject({
      error: {
        code: 'taken',
        taken: expect.arrayContaining([
          {
            resource: 'slot',
            id: world.slot,
            name: 'Barnskötare (Havets förskola)',
            day: '2027-03-15',
          },
        ]),
      },
    });
    const rows = await app.strapi.db.connection('pm_placements').where({ slot: world.slot });
    expect(rows).toHaveLength(3);
  });
});
