/** What `npm test` runs, once `test.mjs` knows that this Node can. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { tellTotal } from './tell-total.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isQuick = process.argv.includes('--quick');
const isFull = process.argv.includes('--full');
const seed = process.env.TEST_SEED ?? String(randomInt(1, 2 ** 31 - 1));
const results = path.join(root, '.cache', 'tests');
const total = { passed: 0, failed: 0, skipped: 0 };
const environment = {
  ...process.env,
  TEST_SEED: seed,
  TEST_SIZE: isFull ? 'full' : 'gate',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_OPTIONS: '--max-old-space-size=4096',
};

process.chdir(root);
await install(root);
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
console.log(`Seed ${seed}: repeat with TEST_SEED=${seed} npm test`);

// Two cores: two things at a time. Each suite boots one Strapi at a time and has a database of its own.
await sideBySide(
  async () => {
    await check('types of the server', 'tsc', ['-p', 'tsconfig.json', '--noEmit']);
    await check('types of the admin', 'tsc', ['-p', 'src/admin/tsconfig.json']);
    await check('types of tests and scripts', 'tsc', ['-p', 'tsconfig.tests.json']);
  },
  async () => {
    await check('lint', 'eslint', ['--max-warnings', '0', '.']);
    await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
    await check('boundaries', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']);
    await check('unused code', 'knip', []);
  },
);

let isBuilt = false;
await sideBySide(
  () => jest('pure', ['--selectProjects', 'pure']),
  async () => {
    if (isQuick) return;
    isBuilt = await check('build', 'strapi', ['build']);
    if (isBuilt) await check('generated types', 'node', ['scripts/check-generated-types.mjs']);
  },
);

if (isBuilt) {
  const { startPostgres } = await import('./test-postgres.mjs');
  const postgres = await startPostgres();
  await sideBySide(
    () => jest('system on SQLite', ['--selectProjects', 'system', '-i']),
    () =>
      jest('system on Postgres', ['--selectProjects', 'system', '-i'], {
        TEST_DATABASE: 'postgres',
        TEST_POSTGRES_URL: postgres.url,
      }),
    () => jest('browser', ['--selectProjects', 'browser', '-i']),
  );
  await postgres.stop();
}

tellTotal(total);

async function sideBySide(...tracks) {
  await Promise.all(tracks.map((track) => track()));
}

async function check(name, command, args) {
  const hasPassed = (await run(name, command, args)) === 0;
  total[hasPassed ? 'passed' : 'failed'] += 1;
  return hasPassed;
}

async function jest(name, args, extra = {}) {
  const file = path.join(results, `${name.replaceAll(' ', '-')}.json`);
  const code = await run(
    name,
    'jest',
    [...args, '--seed', seed, '--json', `--outputFile=${file}`],
    extra,
  );
  if (!fs.existsSync(file)) {
    total.failed += 1;
    return;
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = report.numRuntimeErrorTestSuites;
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + broken;
  total.skipped += report.numPendingTests + report.numTodoTests;
  if (code !== 0 && report.numFailedTests + broken === 0) total.failed += 1;
}

/** What a command says is kept until its end, so that tracks side by side do not mix; Jest's machine-readable report goes to a file. */
function run(name, command, args, extra = {}) {
  const started = process.hrtime.bigint();
  const isJest = command === 'jest';
  console.log(`== ${name} …`);
  const binary =
    command === 'node' ? process.execPath : path.join(root, 'node_modules', '.bin', command);
  const child = spawn(binary, args, {
    cwd: root,
    stdio: ['ignore', isJest ? 'ignore' : 'pipe', 'pipe'],
    env: { ...environment, ...extra },
  });
  const report = [];
  child.stdout?.on('data', (chunk) => report.push(chunk));
  child.stderr.on('data', (chunk) => report.push(chunk));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      process.stdout.write(Buffer.concat(report));
      console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(0)} s)`);
      resolve(code ?? 1);
    });
  });
}
