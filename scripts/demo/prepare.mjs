import fs from 'node:fs';
import path from 'node:path';
import { ENDS_WITH_PARENT, runNode } from './child.mjs';
import { markPostgresReady, readPostgresState, startPostgresOver } from './postgres-state.mjs';
import { refuse, say } from './say.mjs';
import { environmentOf, newSecrets } from './target.mjs';

/** Fills the demo's database unless a complete one is there; what was cut off in the middle is thrown away. */
export async function prepareWhenMissing({ root, folder, options, target }) {
  const state = await stateOf(target, folder);
  if (state === 'foreign') refuseForeign(target);
  const isComplete = state === 'ready' && hasKeys(target);
  if (isComplete && !options.isFresh) {
    say(
      'Demodatabasen finns redan och används igen.',
      'The demo database is there and is used again.',
    );
    return;
  }
  if (state === 'halfway') {
    say(
      'En tidigare förberedelse avbröts; den görs om.',
      'An earlier setup was cut off; it is made anew.',
    );
  }
  await startOver(target);
  const filename = target.client === 'sqlite' ? target.halfway : target.filename;
  const env = { ...process.env, ...environmentOf({ target, options, folder, filename }) };
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(root, 'scripts', 'prepare-demo.ts');
  const { tier, files, loginsFile } = target;
  const code = await runNode(
    [tsx, ENDS_WITH_PARENT, script, '--tier', tier, '--files', files, '--logins', loginsFile],
    { cwd: root, env },
  );
  if (code !== 0) {
    refuse(
      'Demodatabasen kunde inte förberedas; nästa npm run demo börjar om från början.',
      'The demo database could not be prepared; the next npm run demo starts from the beginning.',
    );
  }
  await finish(target);
}

async function stateOf({ client, filename, halfway, secretsFile }) {
  if (client === 'postgres') return readState();
  if (fs.existsSync(filename)) return fs.existsSync(secretsFile) ? 'ready' : 'foreign';
  return fs.existsSync(halfway) ? 'halfway' : 'empty';
}

async function readState() {
  try {
    return await readPostgresState(process.env);
  } catch (error) {
    return refuse(
      `Postgres svarar inte som DATABASE_* säger (${error.code ?? error.name}): kontrollera adress, namn och lösenord.`,
      `Postgres does not answer as DATABASE_* says (${error.code ?? error.name}): check address, name and password.`,
    );
  }
}

function refuseForeign({ client, filename }) {
  const where = client === 'sqlite' ? filename : 'DATABASE_*';
  refuse(
    `Databasen (${where}) är inte tom och gjordes inte av demon; demon rör den inte. Välj en tom databas.`,
    `The database (${where}) is not empty and was not made by the demo; the demo leaves it alone. Choose an empty one.`,
  );
}

const hasKeys = ({ secretsFile, loginsFile }) =>
  fs.existsSync(secretsFile) && fs.existsSync(loginsFile);

async function startOver(target) {
  fs.rmSync(target.loginsFile, { force: true });
  newSecrets(target);
  if (target.client === 'postgres') {
    await startPostgresOver(process.env);
    return;
  }
  fs.mkdirSync(path.dirname(target.filename), { recursive: true });
  for (const file of [target.filename, target.halfway]) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      fs.rmSync(`${file}${suffix}`, { force: true });
    }
  }
}

async function finish({ client, filename, halfway }) {
  if (client === 'postgres') await markPostgresReady(process.env);
  else fs.renameSync(halfway, filename);
}
