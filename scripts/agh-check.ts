/**
 * `npm run agh:check -- FILE.soc`: takes a real course selection the whole way on a database of its own (import,
 * allocate, publish, public site) and compares the result with HiGHS. Needs the built project; never part of npm test.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { bestConvexValue } from '../demo/agh/best-value';
import { COURSE_PERIOD, courseRows, seatsOfCourse } from '../demo/agh/course-rows';
import { readSoc, type Rankings } from '../demo/agh/read-soc';
import { writeFiles } from '../demo/files/write-files';
import { allocate, periodByKey, publish } from '../demo/way/allocate';
import { bootCompiled } from '../demo/way/boot-compiled';
import { importFiles } from '../demo/way/import-files';

/** The site gathers writes for a moment before it reads them. */
const SITE_FOLLOWS_WITHIN_MS = 1_000;

const searched = z.object({
  total: z.number(),
  data: z.array(z.object({ title: z.string(), seats: z.number(), seatsLeft: z.number() })),
});

void main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exit(1);
  },
);

async function main(file: string | undefined): Promise<number> {
  if (!file) {
    console.error('Usage: npm run agh:check -- FILE.soc');
    return 2;
  }
  const rankings = readSoc(fs.readFileSync(file, 'utf8'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-agh-'));
  try {
    useOwnDatabase(folder);
    return (await check(rankings, folder)) ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function useOwnDatabase(folder: string): void {
  Object.assign(process.env, {
    ...{ HOST: '127.0.0.1', STRAPI_TELEMETRY_DISABLED: 'true', LOG_LEVEL: 'error' },
    ...{ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'agh.db') },
    ...{ ENV_PATH: path.join(folder, 'no.env'), JWT_SECRET: randomBytes(32).toString('hex') },
  });
}

async function check(rankings: Rankings, folder: string): Promise<boolean> {
  const students = rankings.orders.length;
  const files = await writeFiles(courseRows(rankings), path.join(folder, 'files'));
  const strapi = await bootCompiled();
  await importFiles(strapi, files, () => undefined);
  const period = await periodByKey(strapi, COURSE_PERIOD);
  const run = await allocate(strapi, period);
  const published = await publish(strapi, period, run.id);
  await pause(SITE_FOLLOWS_WITHIN_MS);
  const site = await searchSite(strapi);
  await strapi.destroy();
  const value = run.profile.reduce((sum, count, index) => sum + count * (index + 1) ** 2, 0);
  const best = await bestConvexValue(rankings);
  const seats = seatsOfCourse(rankings) * rankings.alternatives.length;
  const seatsLeft = site.data.reduce((sum, slot) => sum + slot.seatsLeft, 0);
  const answers: readonly (readonly [string, number, number])[] = [
    ['students placed', run.placed, students],
    ['places outside the ranking', run.fallbackPlaced, 0],
    ['sum of rank², HiGHS', value, best],
    ['placements published', published.placements, students],
    ['verdict of the verifier', run.verdict ?? -1, 0],
    ['courses on the site', site.total, rankings.alternatives.length],
    ['seats left on the site', seatsLeft, seats - students],
  ];
  console.log(`${rankings.title}: profile ${run.profile.join(' ')}`);
  for (const [what, found, expected] of answers) {
    console.log(
      `${found === expected ? 'ok   ' : 'WRONG'} ${what}: ${found}, expected ${expected}`,
    );
  }
  return answers.every(([, found, expected]) => found === expected);
}

/** Asks the site's own API for the week of the course selection. */
async function searchSite(strapi: Core.Strapi): Promise<z.infer<typeof searched>> {
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/api/v1/slots/search?from=2027-W10&to=2027-W10`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return z.object({ data: searched }).parse(await answer.json()).data;
}
