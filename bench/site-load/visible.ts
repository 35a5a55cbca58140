import { fork } from 'node:child_process';
import path from 'node:path';
import type { Booted } from '../../tests/support/boot-strapi';
import { bootStrapi } from '../../tests/support/boot-strapi';
import { documentsOf, seedRegion, type Seeded } from '../../tests/support/seed-slots';
import { startServer } from '../../tests/support/start-server';

const LIST = '/sv/praktikplatser';
const GIVEN_UP_MS = 15_000;

/** How long it takes from the answer of a write until a reader meets it on the site at `origin`, on its own page and in a list: opened, then closed, some times. */
export async function timesUntilVisible(options: {
  readonly strapi: Booted['strapi'];
  readonly seeded: Seeded;
  readonly origin: string;
  readonly times: number;
}): Promise<{ readonly published: number; readonly listed: number; readonly withdrawn: number }> {
  const { strapi, seeded, origin, times } = options;
  const published: number[] = [];
  const listed: number[] = [];
  const withdrawn: number[] = [];
  for (let number = 0; number < times; number += 1) {
    const slug = `ny-${number}`;
    // Both pages have just been made: without being told the site would keep them for seconds.
    const search = `${origin}${LIST}?q=Nyttnummer${number}`;
    await fetch(origin + LIST);
    await fetch(search);
    const id = await seeded.add({ title: `Nyttnummer${number}`, slug });
    const written = performance.now();
    published.push(
      await until(async () => (await fetch(`${origin}${LIST}/${slug}`)).status === 200),
    );
    await until(async () => (await (await fetch(search)).text()).includes(slug));
    listed.push(performance.now() - written);
    await documentsOf(strapi, 'api::slot.slot').update({
      documentId: id,
      data: { state: 'closed' },
    });
    withdrawn.push(
      await until(async () => (await fetch(`${origin}${LIST}/${slug}`)).status === 410),
    );
  }
  return {
    published: Math.max(...published),
    listed: Math.max(...listed),
    withdrawn: Math.max(...withdrawn),
  };
}

/** The same on the second of two servers on one Postgres, which is brought along. */
export async function timesOnTheOtherServer(times: number): ReturnType<typeof timesUntilVisible> {
  const postgres = fork(
    path.join(__dirname, '..', '..', 'tests', 'support', 'own-postgres-process.mjs'),
    { execArgv: [] },
  );
  const url = await new Promise<string>((resolve) =>
    postgres.once('message', (message) => resolve((message as { url: string }).url)),
  );
  const app = await bootStrapi(url);
  const seeded = await seedRegion(app.strapi);
  const other = await startServer(app.environment);
  await seeded.add({ title: 'Djurvårdare', slug: 'djur' });
  const seen = await timesUntilVisible({ ...app, seeded, origin: other.url, times });
  await other.stop();
  await app.stop();
  postgres.disconnect();
  return seen;
}

async function until(isSo: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > GIVEN_UP_MS) throw new Error('A change never became visible');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return performance.now() - start;
}
