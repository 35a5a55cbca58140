import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
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
import { linearise } from '../support/linearise';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';
import { counted, post, raceForSeats, type Field } from '../support/race-for-seats';
import { firstServer, secondServer, type Server } from '../support/second-server';
import { makeStorm, sameSky } from '../support/storm';

const isFull = process.env.TEST_SIZE === 'full';
const isPostgres = process.env.TEST_DATABASE === 'postgres';
/** T01 of the guarantees: 400 who want 100 seats in 20 slots. */
const RACE = { attempts: 400, slots: 20, seats: 5 };
const ROUNDS = isFull ? 25 : 2;

let app: Booted;
let swede: AdminLogin;
let english: AdminLogin;
let world: World;
let first: string;
let second: Server;
/** Two servers on Postgres, one on SQLite, which is for a single process. */
let field: Field;

beforeAll(async () => {
  app = await boot();
  // A role of few rights: Strapi reads all of a person's rights with each request, and a super admin's cost the most.
  const rights = ['periods.publish', 'placements.edit'];
  swede = await adminLogin(app.strapi, rights);
  english = await adminLogin(app.strapi, rights);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: english.userId }, data: { preferedLanguage: 'en' } });
  world = await bookableWorld(app.strapi, { supervisorCapacity: 500, workplaceCapacity: 500 });
  const run = await proposedRun(app.strapi, { period: world.period, placements: [] });
  await swede.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
  first = await firstServer(app.strapi);
  second = await secondServer();
  const servers = isPostgres ? [first, second.url] : [first];
  field = { strapi: app.strapi, people: [swede, english], servers, world };
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => {
  await second.stop();
  await app.stop();
});

/** Monday to Friday, another week each round. */
const weekOf = (round: number): readonly string[] =>
  WEEK.map((day) => Temporal.PlainDate.from(day).add({ weeks: round }).toString());

test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  'round %i: 400 at once for 100 seats: 100 get one, 300 are told in their language what is taken',
  async (round) => {
    const days = weekOf(round);
    const attempts = await raceForSeats(field, { ...RACE, days });
    if (isFull) report(round, attempts);
    expect(counted(attempts)).toEqual({ 201: 100, 409: 300 });
    for (const { message, title, who } of attempts.filter(({ status }) => status === 409)) {
      expect(message).toContain(
        who === english
          ? `Nothing was booked. The slot ${title} (Havets förskola) is taken: week ${11 + round}.`
          : `Inget bokades. Platsen ${title} (Havets förskola) är upptagen v. ${11 + round}.`,
      );
    }
    const placed = await app.strapi.db
      .connection('pm_placements')
      .where({ state: 'published', first_day: days[0] });
    expect(placed).toHaveLength(100);
  },
  300_000,
);

function report(round: number, attempts: readonly { readonly ms: number }[]): void {
  const ms = attempts.map((attempt) => attempt.ms).sort((a, b) => a - b);
  const at = (part: number): number => Math.round(ms[Math.ceil(ms.length * part) - 1] ?? 0);
  process.stderr.write(`T01 round ${round}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`);
}

test('one learner into many slots at once: one placement', async () => {
  const [learner = ''] = await bulkParticipants(app.strapi, 1, world.period);
  const slots: string[] = [];
  for (let index = 0; index < 20; index += 1) slots.push(await addSlot(app.strapi, {}));
  const { period } = world;
  const answers = await Promise.all(
    Array.from({ length: isFull ? 200 : 60 }, (_, index) => {
      const body = { period, learner, slot: slots[index % 20], days: WEEK };
      return post(field, { who: swede, index, path: '/placements', body });
    }),
  );
  expect(counted(answers)).toEqual({ 201: 1, 409: answers.length - 1 });
  for (const { message } of answers.filter(({ status }) => status === 409))
    expect(message).toContain('Eleven Elev nummer 1 är upptagen v. 11.');
});

test('one request twenty times at once, to whichever server: one effect, one answer', async () => {
  const before = await bookedRows(app.strapi);
  const [learner = ''] = await bulkParticipants(app.strapi, 1, world.period);
  const slot = await addSlot(app.strapi, {});
  const body = { period: world.period, learner, slot, days: WEEK };
  const key = randomUUID();
  const send = (index: number, altered: object = {}): ReturnType<typeof post> =>
    post(field, { who: swede, index, path: '/placements', body: { ...body, ...altered }, key });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(index)));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect((await bookedRows(app.strapi)).placements).toBe(before.placements + 1);
  expect((await send(1, { days: WEEK.slice(1) })).status).toBe(422);
});

describe('two servers', () => {
  const publish = (server: string, period: string, run: string): ReturnType<typeof post> => {
    const path = `/periods/${period}/publish`;
    return post({ servers: [server] }, { who: swede, index: 0, path, body: { run, version: 1 } });
  };
  const everybody = (of: World): { learner: string; slot: string }[] =>
    of.learners.map((learner) => ({ learner, slot: world.slot }));

  test('that publish one period at the same time publish it once', async () => {
    const one = await bookableWorld(app.strapi);
    const placements = one.learners.map((learner) => ({ learner, slot: one.slot }));
    const run = await proposedRun(app.strapi, { period: one.period, placements });
    const before = await bookedRows(app.strapi);
    const answers = await Promise.all([
      publish(first, one.period, run),
      publish(second.url, one.period, run),
    ]);
    expect(counted(answers)).toEqual({ 200: 1, 409: 1 });
    const [done, refused] = [200, 409].map((status) =>
      JSON.parse(answers.find((answer) => answer.status === status)?.text ?? ''),
    );
    expect(done.data).toEqual({ run, placements: 3 });
    expect(refused.error.details).toMatchObject({ code: 'wrong-state', state: 'published' });
    expect((await bookedRows(app.strapi)).placements).toBe(before.placements + 3);
  });

  test('that publish overlapping periods on the same seats: one does, the other is told who has them', async () => {
    const [here, there] = [await bookableWorld(app.strapi), await bookableWorld(app.strapi)];
    const [a, b] = [
      await proposedRun(app.strapi, { period: here.period, placements: everybody(here) }),
      await proposedRun(app.strapi, { period: there.period, placements: everybody(there) }),
    ];
    const answers = await Promise.all([
      publish(first, here.period, a),
      publish(second.url, there.period, b),
    ]);
    expect(counted(answers)).toEqual({ 200: 1, 409: 1 });
    const loser = JSON.parse(answers.find(({ status }) => status === 409)?.text ?? '');
    expect(loser.error.details).toMatchObject({
      code: 'taken',
      taken: expect.arrayContaining([
        {
          ...{ resource: 'slot', id: world.slot, day: '2027-03-15' },
          name: 'Barnskötare (Havets förskola)',
        },
      ]),
    });
    const rows = await app.strapi.db.connection('pm_placements').where({ slot: world.slot });
    expect(rows).toHaveLength(3);
  });
});

const WINDOWS = isFull ? 6_250 : 15;
test(
  `${WINDOWS * 8} operations, eight at a time: each window could have run one after the other, and every promise holds after it`,
  async () => {
    const storm = await makeStorm(field);
    for (let window = 0; window < WINDOWS; window += 1) {
      const before = await storm.begin();
      const steps = await storm.window(before);
      const after = await storm.look();
      const order = linearise(before, steps, (sky) => sameSky(sky, after));
      if (!order) throw new Error(`no order explains ${JSON.stringify({ before, steps, after })}`);
      // The audit reads the whole trail: at full size not after each of thousands.
      if (!isFull || window % 50 === 0) await expectNobodyDoubleBooked(app.strapi);
    }
  },
  isFull ? 5_400_000 : undefined,
);

const BAITS = isFull ? 200 : 4;
test(`${BAITS} baits for a deadlock: publishes, swaps and removals of the same things in opposite orders never stop each other`, async () => {
  const boss = await adminLogin(app.strapi);
  let deadlocks = 0;
  app.strapi.db.connection.on('query-error', ({ code }: { readonly code?: string }) => {
    if (code === '40P01') deadlocks += 1;
  });
  const rows: string[] = [];
  for (let index = 0; index < 3; index += 1)
    rows.push(await addSlot(app.strapi, { ...world, learners: 0, seats: 2 }));
  const periods = [await bookableWorld(app.strapi), await bookableWorld(app.strapi)];
  const runs: string[] = [];
  for (const [at, { period, learners }] of periods.entries()) {
    const slots = at === 0 ? rows : [...rows].reverse();
    const placements = learners.map((learner, index) => ({ learner, slot: slots[index] ?? '' }));
    runs.push(await proposedRun(app.strapi, { period, placements }));
  }
  const statuses: number[] = [];
  const both = async (path: string, body: (at: number) => Promise<object>): Promise<void> => {
    const bodies = await Promise.all(periods.map((_, at) => body(at)));
    const answers = await Promise.all(
      periods.map(({ period }, at) => {
        const asked = { who: swede, index: at, path: `/periods/${period}/${path}` };
        return post(field, { ...asked, body: bodies[at] ?? {} });
      }),
    );
    statuses.push(...answers.map(({ status }) => status));
  };
  const swap = async (at: number): Promise<object> => {
    const { period, learners } = periods[at] as World;
    const placed: readonly { document_id: string; version: number }[] = await app.strapi.db
      .connection('pm_placements')
      .where({ period, state: 'published' })
      .whereIn('learner', learners.slice(0, 2))
      .orderBy('slot', at === 0 ? 'asc' : 'desc');
    const [one, other] = placed;
    return {
      change: {
        ...{ kind: 'swap', placement: one?.document_id, version: one?.version },
        ...{ other: other?.document_id, otherVersion: other?.version },
      },
    };
  };
  const removeAtOnce = async (): Promise<void> => {
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) ids.push(await addSlot(app.strapi, {}));
    const answers = await Promise.all(
      [ids, [...ids].reverse()].map((documentIds, at) =>
        fetch(
          `${field.servers[at % field.servers.length]}/content-manager/collection-types/api::slot.slot/actions/bulkDelete`,
          {
            method: 'POST',
            headers: {
              ...{ authorization: `Bearer ${boss.token}`, 'content-type': 'application/json' },
            },
            body: JSON.stringify({ documentIds }),
          },
        ),
      ),
    );
    statuses.push(...answers.map(({ status }) => status));
    expect(await app.strapi.db.connection('slots').whereIn('document_id', ids)).toEqual([]);
  };
  for (let bait = 0; bait < BAITS; bait += 1) {
    await both('publish', async (at) => ({ run: runs[at], version: 1 + 2 * bait }));
    await both('changes', swap);
    await both('unpublish', async () => ({ version: 2 + 2 * bait }));
    await removeAtOnce();
  }
  // 404: the other one had removed them all.
  expect(statuses.filter((status) => ![200, 404].includes(status))).toEqual([]);
  await second.stop();
  expect(deadlocks + second.deadlocks()).toBe(0);
});
