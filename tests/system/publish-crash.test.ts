import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Failpoint } from '../../src/plugins/placement-matching/server/src/adapters/failpoint';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { bookableWorld, bookedRows, proposedRun, type World } from '../support/bookable-world';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';
import { otherProcess } from '../support/other-process';

let app: Booted;
let coordinator: AdminLogin;
let world: World;
let run: string;

beforeAll(async () => {
  app = await boot();
  coordinator = await adminLogin(app.strapi, ['periods.publish']);
});
beforeEach(async () => {
  world = await bookableWorld(app.strapi);
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  run = await proposedRun(app.strapi, { period: world.period, placements });
});
afterAll(async () => app.stop());

const publishing = (): Parameters<typeof otherProcess>[0] => ({
  file: 'publish-run',
  name: 'publishRun',
  input: { period: world.period, run, version: 1 },
});
/** By a server that still runs. */
const publishHere = (): ReturnType<AdminLogin['post']> =>
  coordinator.post(`/periods/${world.period}/publish`, { run, version: 1 });
const unpublishing = (): Parameters<typeof otherProcess>[0] => ({
  file: 'unpublish-period',
  name: 'unpublishPeriod',
  input: { period: world.period, version: 2 },
});

/** Everything that a publish writes. */
async function stored(): Promise<object> {
  const db = app.strapi.db.connection;
  const period = await db('periods').where('document_id', world.period).first();
  const state = await db('pm_allocation_runs').where('document_id', run).first('state');
  return { ...(await bookedRows(app.strapi)), period, state };
}

const BEFORE_THE_COMMIT: readonly Failpoint[] = [
  'publish:locked',
  'claims:first-batch',
  'publish:claimed',
  'publish:placed',
  'publish:before-commit',
];

test.each(BEFORE_THE_COMMIT)(
  'a server killed at %s has published nothing, and publishing again works',
  async (failpoint) => {
    const before = await stored();
    const killed = await (await otherProcess(publishing(), failpoint)).go();
    expect(killed).toEqual({ answer: undefined, signal: 'SIGKILL' });
    expect(await stored()).toEqual(before);
    await expectNobodyDoubleBooked(app.strapi);
    const again = await publishHere().expect(200);
    expect(again.body.data).toEqual({ run, placements: 3 });
    await expectNobodyDoubleBooked(app.strapi);
  },
);

test('a server killed after the commit has published everything', async () => {
  const killed = await (await otherProcess(publishing(), 'publish:committed')).go();
  expect(killed.signal).toBe('SIGKILL');
  expect(await stored()).toMatchObject({
    period: { state: 'published', published_run: run, version: 2 },
    state: { state: 'published' },
  });
  await expectNobodyDoubleBooked(app.strapi);
  const again = await publishHere().expect(409);
  expect(again.body.error.details.code).toBe('wrong-state');
});

test.each<Failpoint>(['unpublish:freed', 'unpublish:before-commit'])(
  'a server killed at %s has kept every booking',
  async (failpoint) => {
    await publishHere().expect(200);
    const before = await stored();
    const killed = await (await otherProcess(unpublishing(), failpoint)).go();
    expect(killed.signal).toBe('SIGKILL');
    expect(await stored()).toEqual(before);
    await expectNobodyDoubleBooked(app.strapi);
  },
);

test('a production server does not know failpoints', () => {
  const settings = path.resolve(__dirname, '..', '..', 'dist', 'config', 'env', 'index.js');
  const failpointIn = (mode: string): string =>
    execFileSync(
      process.execPath,
      ['-e', `console.log(require(${JSON.stringify(settings)}).environment.failpoint)`],
      {
        env: { ...process.env, NODE_ENV: mode, PRAKTIKVAGEN_FAILPOINT: 'publish:placed' },
        encoding: 'utf8',
      },
    ).trim();
  expect(failpointIn('production')).toBe('');
  expect(failpointIn('test')).toBe('publish:placed');
});
