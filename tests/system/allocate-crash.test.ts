import type { Failpoint } from '../../src/plugins/placement-matching/server/src/adapters/failpoint';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { classRegion, maker, type Region } from '../support/class-9c';
import { otherProcess, type OtherProcess } from '../support/other-process';
import { waitForJob } from '../support/wait-for-job';

let app: Booted;
let coordinator: AdminLogin;
let region: Region;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['periods.read', 'periods.allocate']);
});
beforeEach(async () => {
  region = await classRegion(await maker(app.strapi));
});
afterAll(async () => app.stop());

/** By the server that has been there all the time. */
const allocateHere = (): ReturnType<AdminLogin['post']> =>
  coordinator.post(`/periods/${region.period}/allocate`, { policy: 'convex' });
const allocating = (failpoint?: Failpoint): Promise<OtherProcess> =>
  otherProcess(
    {
      file: 'allocate-period',
      name: 'allocatePeriod',
      input: { period: region.period, choice: { policy: 'convex' }, userId: null },
    },
    failpoint,
  );

type Stored = { readonly runs: readonly number[]; readonly results: number };

/** Everything that an allocation of the period writes. */
async function stored(): Promise<Stored> {
  const db = app.strapi.db.connection;
  const runs = await db('pm_allocation_runs')
    .where('period', region.period)
    .orderBy('number')
    .pluck('number');
  const learners = Object.values(region.learners);
  const [row] = await db('pm_allocation_results').whereIn('learner', learners).count({ rows: '*' });
  return { runs, results: Number(row?.rows) };
}

const jobs = (): Promise<readonly string[]> =>
  app.strapi.db
    .connection('jobs')
    .where('subject', region.period)
    .orderBy('created_at')
    .pluck('state');

/** A process that is no more renews nothing, so half a minute later its lease has run out. */
const leaseRunsOut = async (): Promise<void> =>
  app.strapi.db
    .connection('jobs')
    .where({ subject: region.period, state: 'running' })
    .update({ lease_until: new Date(Date.now() - 1).toISOString() });

test('a server killed at allocate:run-stored has stored nothing; the next start marks the job, and a new run is made', async () => {
  const killed = await (await allocating('allocate:run-stored')).go();
  expect(killed.signal).toBe('SIGKILL');
  expect(await stored()).toEqual({ runs: [], results: 0 });
  expect(await jobs()).toEqual(['running']);
  await leaseRunsOut();
  const next = await allocating();
  expect(await jobs()).toEqual(['interrupted']);
  expect(await next.go()).toMatchObject({ answer: { ok: true }, signal: null });
  expect(await jobs()).toEqual(['interrupted', 'done']);
  expect(await stored()).toEqual({ runs: [1], results: 4 });
});

test.each<[Failpoint, Stored, Stored]>([
  ['allocate:before-commit', { runs: [], results: 0 }, { runs: [1], results: 4 }],
  ['allocate:committed', { runs: [1], results: 4 }, { runs: [1, 2], results: 8 }],
])(
  'of a server killed at %s another one finds all or nothing, is told to wait while the job may live, and makes the next run',
  async (failpoint, found, after) => {
    const killed = await (await allocating(failpoint)).go();
    expect(killed.signal).toBe('SIGKILL');
    expect(await stored()).toEqual(found);
    expect(await jobs()).toEqual(['running']);
    expect((await allocateHere().expect(409)).body.error.name).toBe('busy');
    await leaseRunsOut();
    const { body } = await allocateHere().expect(202);
    expect((await waitForJob(coordinator, body.data.id)).state).toBe('done');
    expect(await jobs()).toEqual(['interrupted', 'done']);
    expect(await stored()).toEqual(after);
  },
);
