import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { launchBrowser } from '../tests/support/browser';
import { fixtureSite } from '../tests/support/site-fixture/fixture-site';
import { serveFixture } from '../tests/support/site-fixture/serve-fixture';
import { templatesIn } from '../tests/support/site-fixture/templates';
import { violations } from '../tests/support/visit-site';

/** `npm run accessibility`: axe on every Swedish template in six looks; what it found is said in the site's statement. */
const FILE = path.join('src', 'site', 'accessibility-run.json');
const LOOKS = [320, 1280].flatMap((width) => [
  { viewport: { width, height: 900 }, colorScheme: 'light' as const },
  { viewport: { width, height: 900 }, colorScheme: 'dark' as const },
  { viewport: { width, height: 900 }, forcedColors: 'active' as const },
]);

async function main(): Promise<void> {
  const site = await serveFixture(fixtureSite());
  const browser = await launchBrowser();
  const pages = templatesIn('sv');
  let faults = 0;
  for (const look of LOOKS) {
    const page = await (await browser.newContext(look)).newPage();
    for (const [name, address] of pages) {
      await page.goto(site.origin + address);
      const found = await violations(page);
      for (const fault of found) console.error(`${name}: ${fault}`);
      faults += found.length;
    }
    await page.context().close();
  }
  await browser.close();
  await site.stop();
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const run = { day, pages: pages.length, looks: LOOKS.length, faults, version: axe.version };
  fs.writeFileSync(FILE, `${JSON.stringify(run)}\n`);
  console.log(run);
  if (faults > 0) process.exitCode = 1;
}

void main();
