/**
 * The first set-up of an empty installation without a browser:
 *
 *   npm run setup -- --region "Göteborgsregionen" --municipality 1384 --coordinator sara.lind@kommun.se [--name "Sara Lind"]
 *
 * Prints the link by which the coordinator chooses a password. Exit: 0 done · 1 refused · 2 the command cannot be read.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createStrapi } from '@strapi/strapi';
import { setupInput, type SetupInput } from '../src/plugins/placement-matching/contracts/setup';
import { sentenceOf } from '../src/plugins/placement-matching/server/src/messages/errors';
import { setUpRegion } from '../src/plugins/placement-matching/server/src/services/set-up-region';

const USAGE =
  'npm run setup -- --region NAME --municipality CODE --coordinator E-MAIL [--name "FIRST LAST"]';
const appDir = path.resolve(__dirname, '..');

// All is stored when main ends. Strapi still counts things for its events, which closing the pool would break off.
void main(process.argv.slice(2)).then((code) => process.exit(code));

async function main(args: readonly string[]): Promise<number> {
  const input = readCommand(args);
  if (!input) {
    console.error(USAGE);
    return 2;
  }
  const distDir = path.join(appDir, 'dist');
  if (!fs.existsSync(path.join(distDir, 'src'))) {
    console.error('The server is not built yet: npm run build');
    return 2;
  }
  process.env.LOG_LEVEL ??= 'error';
  const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
  const result = await setUpRegion({ strapi }, input);
  if (!result.ok) {
    console.error(sentenceOf(result.error, 'en'));
    return 1;
  }
  const { region, municipality, coordinator } = result.value;
  console.log(`${region.name}: ${municipality.name}. ${coordinator.email}`);
  console.log(coordinator.registrationLink ?? 'The person has an account already.');
  return 0;
}

function readCommand(args: readonly string[]): SetupInput | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string' },
      municipality: { type: 'string' },
      coordinator: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const [firstname = 'Praktiksamordnare', ...rest] = values.name?.trim().split(/\s+/) ?? [];
  const parsed = setupInput.safeParse({
    regionName: values.region,
    municipalityCode: values.municipality,
    coordinator: { firstname, lastname: rest.join(' ') || '–', email: values.coordinator },
  });
  return parsed.success ? parsed.data : undefined;
}
