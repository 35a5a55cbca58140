/** Red when types/generated is not what the schemas say. Mend with `npx strapi ts:generate-types`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const fresh = path.join('.cache', 'types');
fs.rmSync(fresh, { recursive: true, force: true });
fs.mkdirSync(fresh, { recursive: true });
const run = spawnSync(
  'node_modules/.bin/strapi',
  ['ts:generate-types', '--silent', '--out-dir', fresh],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(fresh, 'types.db'),
    },
  },
);
if (run.status !== 0) process.exit(run.status ?? 1);

for (const file of ['contentTypes.d.ts', 'components.d.ts']) {
  const committed = fs.readFileSync(path.join('types', 'generated', file), 'utf8');
  if (committed === fs.readFileSync(path.join(fresh, 'generated', file), 'utf8')) continue;
  console.error(`types/generated/${file} is old: run npx strapi ts:generate-types`);
  process.exitCode = 1;
}
