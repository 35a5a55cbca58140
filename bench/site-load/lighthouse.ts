import { fork } from 'node:child_process';
import path from 'node:path';
import { launchBrowser } from '../../tests/support/browser';
import { fixtureSite } from '../../tests/support/site-fixture/fixture-site';
import { serveFixture } from '../../tests/support/site-fixture/serve-fixture';
import { templatesIn } from '../../tests/support/site-fixture/templates';
import { freePort } from './free-port';

export type LighthouseRun = {
  /** Performance, accessibility, best practices, search engines: in hundredths. */
  readonly scores: readonly number[];
  readonly lcpSeconds: number;
  readonly cls: number;
  readonly tbtMs: number;
  /** The page asks search engines to leave it out, so what Lighthouse says of them is beside the point. */
  readonly isUnlisted: boolean;
  /** What cost points. */
  readonly faults: readonly string[];
};
export type LighthousePage = { readonly name: string; readonly median: LighthouseRun };

/** Lighthouse's mobile run of each template that answers 200, the median by time of the largest paint. */
export async function lighthousePages(runs: number): Promise<readonly LighthousePage[]> {
  const port = await freePort();
  const site = await serveFixture(fixtureSite());
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  const judge = fork(path.join(__dirname, 'lighthouse-process.mjs'), { execArgv: [] });
  const broken = new Promise<never>((_, reject) =>
    judge.once('exit', (code) => reject(new Error(`Lighthouse ended with ${code}`))),
  );
  broken.catch(() => undefined);
  const ask = async (url: string): Promise<LighthouseRun> => {
    const run = new Promise<LighthouseRun>((resolve) =>
      judge.once('message', (message) => resolve(message as LighthouseRun)),
    );
    judge.send({ url, port });
    return Promise.race([run, broken]);
  };
  const pages: LighthousePage[] = [];
  for (const [name, address, status] of templatesIn('sv')) {
    if (status !== 200) continue;
    const all: LighthouseRun[] = [];
    while (all.length < runs) all.push(await ask(site.origin + address));
    all.sort((a, b) => a.lcpSeconds - b.lcpSeconds);
    const median = all[Math.floor(runs / 2)];
    if (median) pages.push({ name, median });
  }
  judge.disconnect();
  await browser.close();
  await site.stop();
  return pages;
}
