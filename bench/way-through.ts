/**
 * `npm run bench:way -- --tier M [--postgres] [--json FILE]`: the whole way through the built project on a new database:
 * first start, import, allocation and publication of both prao periods, second start. Times, and the most memory that
 * each step held. Install and build are timed by `npm run demo`.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { writeWorld } from '../demo/files/write-world';
import { tierOf, type Tier } from '../demo/tiers';
import { allocate, periodByKey, publish } from '../demo/way/allocate';
import { bootCompiled } from '../demo/way/boot-compiled';
import { importFiles } from '../demo/way/import-files';
import { PUBLISHED_PERIOD, READY_PERIOD } from '../demo/world/periods';
import { worldOf } from '../demo/world/world';

type Measured = {
  readonly step: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly note: string;
};

const { values } = parseArgs({
  options: {
    tier: { type: 'string', default: 'M' },
    postgres: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** Set for the process that is measured. */
    measured: { type: 'string' },
  },
});

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exit(1);
  },
);

async function main(): Promise<number> {
  const tier = tierOf(values.tier);
  if (!tier) {
    console.error('Usage: npm run bench:way -- --tier S|M|L|XL|Stress [--postgres] [--json FILE]');
    return 2;
  }
  if (values.measured) return measureAll(tier, values.measured);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-way-'));
  const database = values.postgres ? await postgresDatabase() : sqliteDatabase(folder);
  try {
    return await runMeasured(folder, database.environment);
  } finally {
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Database = {
  readonly environment: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

function sqliteDatabase(folder: string): Database {
  const file = path.join(folder, 'way.db');
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    stop: async () => undefined,
  };
}

type PostgresModule = {
  readonly startPostgres: () => Promise<{
    readonly url: string;
    readonly stop: () => Promise<void>;
  }>;
};

async function postgresDatabase(): Promise<Database> {
  const file = path.join(__dirname, '..', 'scripts', 'test-postgres.mjs');
  const { startPostgres } = (await import(pathToFileURL(file).href)) as PostgresModule;
  const server = await startPostgres();
  return {
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: server.url },
    stop: server.stop,
  };
}

/** In a process of its own, so that the database server's memory and ours are not counted. */
function runMeasured(folder: string, environment: Database['environment']): Promise<number> {
  const tsx = path.join(__dirname, '..', 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, __filename, '--tier', values.tier, '--measured', folder];
  const fixed = { HOST: '127.0.0.1', LOG_LEVEL: 'error', STRAPI_TELEMETRY_DISABLED: 'true' };
  const child = spawn(
    process.execPath,
    [...args, ...(values.json ? ['--json', values.json] : [])],
    {
      stdio: 'inherit',
      env: { ...process.env, ...fixed, ...environment, ENV_PATH: path.join(folder, 'no.env') },
    },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function measureAll(tier: Tier, folder: string): Promise<number> {
  const measured: Measured[] = [];
  const measure = async <Value>(
    step: string,
    work: () => Promise<Value>,
    noteOf: (value: Value) => string = () => '',
  ): Promise<Value> => {
    const [value, seconds, peakMegabytes] = await watched(work);
    measured.push({ step, seconds, peakMegabytes, note: noteOf(value) });
    const memory = `${peakMegabytes.toFixed(0)} MB`.padStart(9);
    console.log(
      `${step.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s ${memory}  ${noteOf(value)}`,
    );
    return value;
  };
  const files = await measure('write files', () =>
    writeWorld(worldOf(tier), path.join(folder, 'files')),
  );
  const strapi = await measure('first start', bootCompiled);
  for (const file of files) {
    const rows = (): string => `${file.rows} rows`;
    await measure(`import ${file.kind}`, () => importFiles(strapi, [file], () => undefined), rows);
  }
  for (const key of [PUBLISHED_PERIOD, READY_PERIOD]) await throughPeriod(strapi, key, measure);
  await strapi.destroy();
  const again = await measure('second start', bootCompiled);
  await again.destroy();
  summarize(measured);
  if (values.json) {
    const node = process.version;
    fs.writeFileSync(
      values.json,
      `${JSON.stringify({ tier: tier.name, client: process.env.DATABASE_CLIENT, node, measured }, null, 2)}\n`,
    );
  }
  return 0;
}

type Measure = <Value>(
  step: string,
  work: () => Promise<Value>,
  noteOf?: (value: Value) => string,
) => Promise<Value>;

async function throughPeriod(strapi: Core.Strapi, key: string, measure: Measure): Promise<void> {
  const period = await periodByKey(strapi, key);
  const run = await measure(
    `allocate ${key}`,
    () => allocate(strapi, period),
    ({ placed, learners, status, verdict }) =>
      `${placed} of ${learners} placed, ${status}, verdict ${verdict}`,
  );
  await measure(
    `publish ${key}`,
    () => publish(strapi, period, run.id),
    ({ placements }) => `${placements} placements`,
  );
}

/** The value, the time and the most memory that the process held while it worked. */
async function watched<Value>(work: () => Promise<Value>): Promise<[Value, number, number]> {
  let peak = process.memoryUsage.rss();
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const started = performance.now();
  const value = await work();
  clearInterval(look);
  peak = Math.max(peak, process.memoryUsage.rss());
  return [value, (performance.now() - started) / 1000, peak / 1024 / 1024];
}

function summarize(measured: readonly Measured[]): void {
  const imports = measured.filter(({ step }) => step.startsWith('import '));
  const seconds = imports.reduce((sum, step) => sum + step.seconds, 0);
  const start = measured.find(({ step }) => step === 'first start')?.peakMegabytes ?? 0;
  const peak = Math.max(...imports.map((step) => step.peakMegabytes));
  const above = (peak - start).toFixed(0);
  console.log(`\nimport in all ${seconds.toFixed(1)} s, at most ${above} MB above the start`);
  const most = process.resourceUsage().maxRSS / 1024;
  console.log(`most memory of the process ${most.toFixed(0)} MB`);
}
