/**
 * Fills an empty database with the demo region, in one start of the built project: files, import, one period published,
 * another left ready, logins. Called by `npm run demo`; the environment names the database.
 */
import { parseArgs } from 'node:util';
import type { Written } from '../demo/files/write-files';
import { writeWorld } from '../demo/files/write-world';
import { tierOf, type Tier } from '../demo/tiers';
import { allocate, periodByKey, publish } from '../demo/way/allocate';
import { bootCompiled } from '../demo/way/boot-compiled';
import { importFiles } from '../demo/way/import-files';
import { createLogins } from '../demo/way/logins';
import { addRegion, markAsDemo } from '../demo/way/mark-demo';
import { prepareComing } from '../demo/way/coming-texts';
import { dressSite } from '../demo/way/dress-site';
import { sendOffers } from '../demo/way/waiting-offers';
import { writeTexts } from '../demo/way/write-texts';
import { PAST_PERIOD, PUBLISHED_PERIOD } from '../demo/world/periods';
import { worldOf } from '../demo/world/world';

type Input = { readonly tier: Tier; readonly files: string; readonly logins: string };

const PUBLISHED = [
  [PAST_PERIOD, 'Prao åk 9, hösten', 'prao grade 9, last autumn'],
  [PUBLISHED_PERIOD, 'Prao åk 8', 'prao grade 8'],
] as const;

void prepare(readInput()).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exit(1);
  },
);

async function prepare({ tier, files, logins }: Input): Promise<void> {
  const written = await step(
    `Skriver demoregionens filer (${tier.name})`,
    'Writing the files of the demo region',
    () => writeWorld(worldOf(tier), files),
  );
  const strapi = await step('Skapar databasen', 'Making the database', bootCompiled);
  await markAsDemo(strapi, tier.name);
  await addRegion(strapi);
  await step('Importerar filerna', 'Importing the files', () =>
    importFiles(strapi, written, showFile),
  );
  for (const [key, swedish, english] of PUBLISHED) {
    const period = await periodByKey(strapi, key);
    const run = await step(`Fördelar ${swedish}`, `Allocating ${english}`, () =>
      allocate(strapi, period),
    );
    console.log(`  ${run.placed} av/of ${run.learners}`);
    await step(`Publicerar ${swedish}`, `Publishing ${english}`, () =>
      publish(strapi, period, run.id),
    );
  }
  await step('Skriver webbplatsens texter', 'Writing the texts of the site', () =>
    writeTexts(strapi),
  );
  await dressSite(strapi);
  await prepareComing(strapi);
  await sendOffers(strapi);
  await createLogins(strapi, logins);
  await strapi.destroy();
}

function showFile({ kind, rows }: Written, milliseconds: number): void {
  console.log(
    `  ${String(rows).padStart(8)}  ${kind.padEnd(16)} ${(milliseconds / 1000).toFixed(1)} s`,
  );
}

async function step<Value>(
  swedish: string,
  english: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const started = performance.now();
  console.log(`${swedish} …  ·  ${english} …`);
  const value = await work();
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return value;
}

function readInput(): Input {
  const { values } = parseArgs({
    options: { tier: { type: 'string' }, files: { type: 'string' }, logins: { type: 'string' } },
  });
  const tier = tierOf(values.tier ?? '');
  if (!tier || !values.files || !values.logins) {
    throw new Error('Usage: prepare-demo --tier M --files FOLDER --logins FILE');
  }
  return { tier, files: values.files, logins: values.logins };
}
