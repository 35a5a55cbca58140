/**
 * `npm run audit`: prints every broken promise of the configured database, one a line, with ids and no names.
 * Exit: 0 none · 1 at least one · 2 the database cannot be looked at.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { Finding } from '../src/plugins/placement-matching/server/src/services/audit-claims';
import { auditEverything } from '../src/plugins/placement-matching/server/src/services/audit-everything';

const appDir = path.resolve(__dirname, '..');

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const name = error instanceof Error ? error.name : 'unknown';
    say(
      `Databasen kunde inte granskas (${name}).`,
      `The database could not be looked through (${name}).`,
    );
    process.exit(2);
  },
);

async function main(): Promise<number> {
  const distDir = path.join(appDir, 'dist');
  if (!fs.existsSync(path.join(distDir, 'src'))) {
    say('Servern är inte byggd än: npm run build', 'The server is not built yet: npm run build');
    return 2;
  }
  process.chdir(appDir);
  process.env.LOG_LEVEL ??= 'error';
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  const file = strapi.config.get<string | undefined>('database.connection.connection.filename');
  if (file !== undefined && !fs.existsSync(file)) {
    // A mistyped name would give a new, empty database, in which all is well.
    say(`Databasen ${file} finns inte.`, `There is no database ${file}.`);
    return 2;
  }
  await strapi.load();
  try {
    const { findings } = await auditEverything(strapi);
    for (const finding of findings) console.log(lineOf(finding));
    sumUp(findings.length);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
}

const lineOf = ({ invariant, what, placements }: Finding): string =>
  [invariant, what, placements.join(' ')].filter(Boolean).join(' · ');

function sumUp(count: number): void {
  if (count === 0) {
    say(
      'Allt stämmer: inget är dubbelbokat och inget saknas.',
      'All is well: nothing is double-booked and nothing is missing.',
    );
    return;
  }
  say(
    count === 1 ? 'Ett löfte är brutet.' : `${count} löften är brutna.`,
    count === 1 ? 'One promise is broken.' : `${count} promises are broken.`,
  );
}

function say(swedish: string, english: string): void {
  console.error(`${swedish} / ${english}`);
}
