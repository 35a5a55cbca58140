/** `npm run audit`: prints every broken promise of the configured database; exit 1 when there is any. */
import fs from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { auditClaims } from '../src/plugins/placement-matching/server/src/services/audit-claims';

const appDir = path.resolve(__dirname, '..');

async function main(): Promise<void> {
  const distDir = path.join(appDir, 'dist');
  if (!fs.existsSync(path.join(distDir, 'src'))) {
    console.error('The server is not built yet: npm run build');
    process.exitCode = 2;
    return;
  }
  process.env.LOG_LEVEL ??= 'error';
  const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
  try {
    const findings = await auditClaims(strapi);
    for (const { invariant, what, placements } of findings) {
      console.log([invariant, what, placements.join(' ')].filter(Boolean).join(' · '));
    }
    console.error(findings.length === 0 ? 'Nothing found.' : `${findings.length} found.`);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
}

void main();
