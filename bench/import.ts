/**
 * `npm run bench:import [-- --tier XL]`: imports the demo region file by file on an empty database and prints seconds,
 * seconds of processor and peak memory above the start for each. DATABASE_CLIENT and TEST_POSTGRES_URL choose the database as in the tests:
 * `node scripts/with-postgres.mjs npm run bench:import` measures Postgres.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tierOf } from '../demo/tiers';
import { importKind, type ImportKind } from '../src/plugins/placement-matching/contracts/imports';
import { importFile } from '../src/plugins/placement-matching/server/src/services/import-file';
import { bootStrapi } from '../tests/support/boot-strapi';

const MB = 1024 * 1024;
const SAMPLE_MS = 20;

async function main(): Promise<void> {
  const at = process.argv.indexOf('--tier');
  const tier = tierOf(at < 0 ? 'XL' : (process.argv[at + 1] ?? ''));
  if (!tier) throw new Error('There is no such tier');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-bench-'));
  const files = writtenFiles(tier.name, folder);
  const { strapi, stop } = await bootStrapi();
  collectGarbage();
  const start = process.memoryUsage.rss();
  let total = 0;
  let highest = 0;
  for (const { kind, rows, file } of files) {
    const measured = await measure(async () => {
      const result = await importFile({
        strapi,
        kind,
        filePath: file,
        shouldCommit: true,
        shouldSkipFaulty: false,
      });
      if (!result.ok || !result.value.committed) throw new Error(`${kind} was not imported`);
    });
    total += measured.seconds;
    highest = Math.max(highest, measured.peak);
    console.log(
      `${kind.padEnd(16)} ${String(rows).padStart(7)} rows  ${measured.seconds.toFixed(1).padStart(6)} s  (${measured.cpu.toFixed(1)} s of this process)  peak +${Math.round((measured.peak - start) / MB)} MB`,
    );
  }
  console.log(
    `in all ${total.toFixed(1)} s, peak above the start ${Math.round((highest - start) / MB)} MB (start ${Math.round(start / MB)} MB)`,
  );
  await stop();
  fs.rmSync(folder, { recursive: true });
}

type File = { readonly kind: ImportKind; readonly rows: number; readonly file: string };

/** In a process of its own: what the generator holds would count as memory from before the start. */
function writtenFiles(tier: string, folder: string): readonly File[] {
  const root = path.join(__dirname, '..');
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const args = [tsx, path.join(root, 'demo', 'generate.ts'), '--tier', tier, '--out', folder];
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [rows, kind, file = ''] = line.trim().split(/\s+/);
    return { kind: importKind.parse(kind), rows: Number(rows), file };
  });
}

async function measure(
  run: () => Promise<void>,
): Promise<{ readonly seconds: number; readonly cpu: number; readonly peak: number }> {
  let peak = process.memoryUsage.rss();
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_MS);
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  await run();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(sampler);
  return { seconds, cpu: (user + system) / 1e6, peak: Math.max(peak, process.memoryUsage.rss()) };
}

/** Node is started with --expose-gc, so that the garbage of the first start is not counted. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

void main();
