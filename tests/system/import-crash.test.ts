import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { countRows, importer } from '../support/import-files';
import { SMALL_REGION } from '../support/import-region';

const root = path.resolve(__dirname, '..', '..');
let app: Booted;
let login: AdminLogin;
let imports: ReturnType<typeof importer>;

beforeAll(async () => {
  app = await boot();
  login = await adminLogin(app.strapi, ['imports.run', 'periods.read']);
  imports = importer(app.strapi, login);
  for (const kind of ['providers', 'schools', 'cohorts'])
    await imports.take(kind, SMALL_REGION[kind] ?? '');
});
afterAll(async () => app.stop());

test('a process killed in the middle of a commit leaves nothing, and the same file then goes in whole', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-'));
  const file = path.join(folder, 'learners.csv');
  fs.writeFileSync(file, SMALL_REGION.learners ?? '');
  const before = await countRows(app.strapi);

  const signal = await killedWhileWriting('learners', file);

  expect(signal).toBe('SIGKILL');
  expect(await countRows(app.strapi)).toEqual(before);
  for (const table of ['learners_cohort_lnk', 'learners_provider_lnk', 'learners_school_lnk']) {
    expect(await app.strapi.db.connection(table).select()).toEqual([]);
  }
  expect(await imports.take('learners', SMALL_REGION.learners ?? '')).toMatchObject({
    added: 4,
    faultyRows: 0,
  });
  fs.rmSync(folder, { recursive: true });
});

test('a cancelled commit leaves nothing and can be done again', async () => {
  await imports.take('employers', SMALL_REGION.employers ?? '');
  const rows = Array.from({ length: 6_000 }, (_, i) => `w${i};Arbetsplats ${i};havets;1384`);
  const report = await imports.check(
    'workplaces',
    ['Nyckel;Namn;Arbetsgivare;Kommunkod', ...rows].join('\n'),
  );
  const before = await countRows(app.strapi);
  const started = await login.post(`/imports/${report.id}/commit`, { skipFaulty: false });
  await login.post(`/jobs/${started.body.data.id}/cancel`);
  const ended = await imports.ended(started.body.data);
  expect(['cancelled', 'done']).toContain(ended.state);
  const after = await countRows(app.strapi);
  if (ended.state === 'cancelled') {
    expect(after).toEqual(before);
    expect((await imports.commit(report)).state).toBe('done');
  }
  expect((await countRows(app.strapi))['api::workplace.workplace']).toBe(6_000);
});

test('two commits of one file at the same time leave it once', async () => {
  const text =
    'Nyckel;Namn;Arbetsplats\n' +
    Array.from({ length: 500 }, (_, i) => `c${i};Kim Ek;w${i}`).join('\n');
  const reports = [
    await imports.check('contact-persons', text),
    await imports.check('contact-persons', text),
  ];
  const jobs = await Promise.all(reports.map((report) => imports.commit(report)));
  expect(jobs.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(jobs.map(({ result }) => result.added).sort()).toEqual([0, 500]);
  expect(await app.strapi.db.query('api::contact-person.contact-person').count()).toBe(500);
});

/** Runs the commit in a process of its own on the same database, and kills it while its transaction is open. */
function killedWhileWriting(kind: string, file: string): Promise<NodeJS.Signals | null> {
  const script = path.join(root, 'tests', 'support', 'commit-and-hang.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, kind, file], {
    cwd: root,
    env: process.env,
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    if (output.includes('writing')) child.kill('SIGKILL');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (_, signal) =>
      signal ? resolve(signal) : reject(new Error(`The child ended by itself: ${output}`)),
    );
  });
}
