import type { Failpoint } from '../../src/plugins/placement-matching/server/src/adapters/failpoint';
import { boot, type Booted } from '../support/boot';
import { classRegion, maker, type Region } from '../support/class-9c';
import { otherProcess, type OtherProcess } from '../support/other-process';

let app: Booted;
let region: Region;

beforeAll(async () => {
  app = await boot();
});
beforeEach(async () => {
  region = await classRegion(await maker(app.strapi));
});
afterAll(async () => app.stop());

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

test.each<Failpoint>(['allocate:run-stored', 'allocate:before-commit'])(
  'a server killed at %s has stored nothing; the next start marks the job, and a new run is made',
  async (failpoint) => {
    const killed = await (await allocating(failpoint)).go();
    expect(killed.signal).toBe('SIGKILL');
    expect(await stored()).toEqual({ runs: [], results: 0 });
    expect(await jobs()).toEqual(['running']);
    await leaseRunsOut();
    const next = await allocating();
    expect(await jobs()).toEqual(['interrupted']);
    expect(await next.go()).toMatchObject({ answer: { ok: true }, signal: null });
    expect(await jobs()).toEqual(['interrupted', 'done']);
    expect(await stored()).toEqual({ runs: [1], results: 4 });
  },
);

test('a server killed after the commit has stored the whole run, and the next one is the second', async () => {
  const killed = await (await allocating('allocate:committed')).go();
  expect(killed.signal).toBe('SIGKILL');
  expect(await stored()).toEqual({ runs: [1], results: 4 });
  const early = await (await allocating()).go();
  expect(early.answer).toMatchObject({ ok: false, error: { code: 'busy' } });
  await leaseRunsOut();
  await (await allocating()).go();
  expect(await jobs()).toEqual(['interrupted', 'done']);
  expect(await stored()).toEqual({ runs: [1, 2], results: 8 });
});
