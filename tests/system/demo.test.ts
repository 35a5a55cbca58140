import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFiles } from '../../demo/files/write-files';
import { writeWorld } from '../../demo/files/write-world';
import { courseRows, COURSE_PERIOD, seatsOfCourse } from '../../demo/agh/course-rows';
import { bestConvexValue } from '../../demo/agh/best-value';
import { readSoc } from '../../demo/agh/read-soc';
import { TIERS } from '../../demo/tiers';
import { allocate, periodByKey, publish } from '../../demo/way/allocate';
import { importFiles } from '../../demo/way/import-files';
import { createLogins } from '../../demo/way/logins';
import { addRegion, markAsDemo } from '../../demo/way/mark-demo';
import { PUBLISHED_PERIOD, READY_PERIOD } from '../../demo/world/periods';
import { worldOf } from '../../demo/world/world';
import { boot, type Booted } from '../support/boot';

const world = worldOf(TIERS.S);
let booted: Booted;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-system-'));
  booted = await boot();
  await markAsDemo(booted.strapi, 'S');
  await addRegion(booted.strapi);
  const files = await writeWorld(world, path.join(folder, 'region'));
  await importFiles(booted.strapi, files, () => undefined);
});

afterAll(async () => {
  await booted.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the demo region in the database', () => {
  it('goes in whole through the importers, without a single faulty row', async () => {
    const count = (uid: string): Promise<number> => booted.strapi.db.query(uid).count();
    expect(await count('api::employer.employer')).toBe(TIERS.S.employers);
    expect(await count('api::slot.slot')).toBe(TIERS.S.slots);
    expect(await count('api::learner.learner')).toBe(world.learners.length);
    expect(await count('api::wish.wish')).toBe([...world.wishes()].length);
    expect(await count('api::department.department')).toBe(10);
    expect(await count('api::period.period')).toBe(9);
  });

  it('publishes one period and lets the next be allocated around its placements', async () => {
    const published = await periodByKey(booted.strapi, PUBLISHED_PERIOD);
    const first = await allocate(booted.strapi, published);
    const { placements } = await publish(booted.strapi, published, first.id);
    expect(placements).toBe(first.placed);
    expect(placements).toBeGreaterThan(0);
    const ready = await periodByKey(booted.strapi, READY_PERIOD);
    const run = await allocate(booted.strapi, ready);
    expect(run.learners).toBe(TIERS.S.learners);
    expect(run.placed).toBeGreaterThan(TIERS.S.learners * 0.8);
    expect([0, 3]).toContain(run.verdict);
    expect((await publish(booted.strapi, ready, run.id)).placements).toBe(run.placed);
  });

  it('gets three logins that work, with passwords only their owner may read', async () => {
    const file = path.join(folder, 'logins.json');
    await createLogins(booted.strapi, file);
    expect(fs.statSync(file).mode & 0o077).toBe(0);
    const logins = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      email: string;
      password: string;
    }[];
    expect(logins).toHaveLength(3);
    for (const { email, password } of logins) {
      expect(email).toMatch(/@demo\.praktikvagen\.invalid$/);
      const auth = booted.strapi.service('admin::auth');
      const [error, user] = await auth.checkCredentials({ email, password });
      expect(error).toBeNull();
      expect(user).toMatchObject({ email, isActive: true });
    }
    expect(new Set(logins.map((login) => login.password)).size).toBe(3);
  });
});

describe('a course selection', () => {
  it('goes the whole way and reaches the optimum that HiGHS finds', async () => {
    // Seven students, three courses; invented, in the format of the real rankings.
    const rankings = readSoc(
      `# TITLE: Invented\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 7\n4: 1,2,3\n2: 1,3,2\n1: 3,1,2\n`,
    );
    const files = await writeFiles(courseRows(rankings), path.join(folder, 'courses'));
    await importFiles(booted.strapi, files, () => undefined);
    const period = await periodByKey(booted.strapi, COURSE_PERIOD);
    const run = await allocate(booted.strapi, period);
    const value = run.profile.reduce((sum, count, index) => sum + count * (index + 1) ** 2, 0);
    expect(seatsOfCourse(rankings)).toBe(3);
    expect(run.placed).toBe(7);
    expect(value).toBe(await bestConvexValue(rankings));
    expect((await publish(booted.strapi, period, run.id)).placements).toBe(7);
  });
});
