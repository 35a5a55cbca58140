/**
 * `npm run bench:allocator [-- learners …]`: fixed-seed regions of 1 500, 12 000 and 120 000 learners, one weighted
 * flow each, beside LEMON's NetworkSimplex (LEMON_INCLUDE names its headers) and HiGHS up to 12 000, all from one
 * binary file; then all stages of the default policy, of greedy and of generous against that one solve, edits, and the
 * JSON command. Each solver runs in a process of its own, in turns (A B A B); exit codes and costs are checked before
 * a time counts. Times are processor milliseconds, which stand on a busy machine too; «warm» is the best
 * of eight solves in a process, «whole» a process that solves once.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { writeInstance } from './allocator-file';
import { instanceOf, type Instance, type InstanceSize } from './allocator-instance';
import { writeProblem } from './allocator-json';
import { compileLemon } from './allocator-lemon';

const SIZES = [1_500, 12_000, 120_000];
const SHAPES = [
  { ratio: 1.05, others: 0 },
  { ratio: 0.9, others: 0 },
  { ratio: 1.05, others: 12 },
  { ratio: 0.9, others: 12 },
];
const HIGHS_LIMIT = 12_000;
const ROUNDS = 2;
const WARM_RUNS = 8;
/** What takes seconds each time is run less often. */
const PEER_RUNS_OF_LARGE = 2;
const STAGE_RUNS_OF_LARGE = 3;
/**
 * For a process that solves once: little is inlined, because compiling what is inlined took longer than it saved, young
 * objects, of which there are few, get one megabyte, and V8 starts no threads of its own.
 */
const ONCE_FLAGS = [
  '--max-inlined-bytecode-size-cumulative=200',
  '--max-semi-space-size=1',
  '--single-threaded',
];
const EDITS = 400;
const SEED = 7;

type Solved = {
  readonly cost: number;
  readonly ms: readonly number[];
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly version?: string;
};
type Row = Record<string, string | number | null>;

function main(): void {
  const chosen = process.argv.slice(2).map(Number);
  const sizes = chosen.length > 0 ? chosen : SIZES;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-allocator-'));
  const [solver, weighted] = bundles(folder);
  const lemon = compileLemon(folder);
  const tables: Record<string, Row[]> = { weighted: [], stages: [], edits: [], json: [] };
  let note = lemon.note;
  for (const learners of sizes) {
    for (const shape of SHAPES) {
      const size: InstanceSize = { learners, ...shape, seed: SEED };
      const name = `${learners} ${shape.ratio} f${shape.others}`;
      const instance = instanceOf(size);
      const file = path.join(folder, 'instance.bin');
      writeInstance(file, instance);
      const { row, version } = weightedRow({
        ...{ name, file, solver, weighted, lemon: lemon.program, instance },
      });
      if (version !== undefined) note = `LEMON ${version}`;
      tables.weighted!.push(row);
      if (shape.ratio !== 1.05) continue;
      const stageRuns = learners > HIGHS_LIMIT ? STAGE_RUNS_OF_LARGE : WARM_RUNS;
      tables.stages!.push(stagesRow(name, [solver, 'stages', file, String(stageRuns)]));
      tables.edits!.push(...editRows(name, file, solver));
      if (learners <= HIGHS_LIMIT || shape.others === 0) {
        tables.json!.push(jsonRow({ name, folder, instance }));
      }
    }
  }
  const machine = { node: process.version, cpu: os.cpus()[0]?.model ?? '', load: os.loadavg()[0] };
  console.log(note);
  for (const [title, rows] of Object.entries(tables)) {
    console.log(`\n${title}`);
    console.table(rows);
  }
  const growth = growthOf(tables.weighted!);
  console.log('growth exponent of the warm solve from 12 000 to 120 000');
  console.table(growth);
  fs.mkdirSync('.tmp', { recursive: true });
  const report = path.join('.tmp', 'bench-allocator.json');
  fs.writeFileSync(report, `${JSON.stringify({ note, machine, ...tables, growth }, null, 2)}\n`);
  console.log(`written to ${report}`);
  fs.rmSync(folder, { recursive: true });
}

/** Plain JavaScript in one file each, so that a whole process is measured without a compiler in it. */
function bundles(folder: string): readonly [solver: string, weighted: string] {
  const names = ['allocator-solve', 'allocator-weighted'] as const;
  buildSync({
    entryPoints: names.map((name) => path.join(__dirname, `${name}.ts`)),
    ...{ outdir: folder, outExtension: { '.js': '.cjs' } },
    ...{ bundle: true, platform: 'node', external: ['highs'] },
  });
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return [path.join(folder, `${names[0]}.cjs`), path.join(folder, `${names[1]}.cjs`)];
}

function weightedRow(input: {
  readonly name: string;
  readonly file: string;
  readonly solver: string;
  readonly weighted: string;
  readonly lemon: string | undefined;
  readonly instance: Instance;
}): { readonly row: Row; readonly version: string | undefined } {
  const { name, file, solver, weighted, lemon, instance } = input;
  const isLarge = instance.learners > HIGHS_LIMIT;
  const peerRuns = String(isLarge ? PEER_RUNS_OF_LARGE : WARM_RUNS);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const runs = String(WARM_RUNS);
    const peer = lemon === undefined ? undefined : run<Solved>([lemon, file, peerRuns]);
    const ours = run<Solved>([process.execPath, weighted, file, runs]);
    const peerOnce = lemon === undefined ? undefined : run<Solved>([lemon, file, '1']);
    const whole = run<Solved>([process.execPath, ...ONCE_FLAGS, weighted, file, '1']);
    for (const { cost } of [whole, ...(peer && peerOnce ? [peer, peerOnce] : [])])
      mustBeEqual(name, cost, ours.cost);
    return { peer, peerOnce, ours, whole };
  });
  const least = (pick: (round: (typeof rounds)[number]) => number): number =>
    Math.min(...rounds.map(pick));
  const warm = least(({ ours }) => Math.min(...ours.ms.slice(1)));
  const cold = least(({ whole }) => whole.ms[0]!);
  const wholeMs = least(({ whole }) => whole.cpuMs);
  const peakMb = least(({ whole }) => whole.peakMb);
  const highs =
    instance.learners <= HIGHS_LIMIT
      ? run<Solved>([process.execPath, solver, 'highs', file, '1'])
      : undefined;
  if (highs !== undefined) mustBeEqual(name, highs.cost, rounds[0]!.ours.cost);
  const peerOf = (pick: (round: (typeof rounds)[number]) => number): number | null =>
    lemon === undefined ? null : least(pick);
  const peerMs = peerOf(({ peer }) => Math.min(...peer!.ms));
  const peerWholeMs = peerOf(({ peerOnce }) => peerOnce!.cpuMs);
  const peerMb = peerOf(({ peerOnce }) => peerOnce!.peakMb);
  const row = {
    instance: name,
    arcs: instance.slot.length,
    'warm ms': rounded(warm),
    'cold ms': rounded(cold),
    'LEMON ms': rounded(peerMs),
    'warm ratio': ratio(warm, peerMs),
    'whole ms': rounded(wholeMs),
    'LEMON whole ms': rounded(peerWholeMs),
    'whole ratio': ratio(wholeMs, peerWholeMs),
    'peak MB': rounded(peakMb),
    'LEMON MB': rounded(peerMb),
    'memory ratio': ratio(peakMb, peerMb),
    'HiGHS whole ms': rounded(highs?.cpuMs ?? null),
    'times faster than HiGHS': highs === undefined ? null : rounded(highs.cpuMs / wholeMs),
  };
  return { row, version: rounds[0]?.peer?.version };
}

function stagesRow(name: string, part: readonly string[]): Row {
  const { ms } = run<{ ms: Record<'weighted' | 'convex' | 'greedy' | 'generous', number[]> }>([
    process.execPath,
    ...part,
  ]);
  const warm = (of: keyof typeof ms): number => Math.min(...ms[of].slice(1));
  const weighted = warm('weighted');
  const row = { 'one weighted ms': rounded(weighted), 'all stages ms': rounded(warm('convex')) };
  const ratioOf = (of: keyof typeof ms): number | null => ratio(warm(of), weighted);
  const ratios = { ratio: ratioOf('convex'), greedy: ratioOf('greedy') };
  return { instance: name, ...row, ...ratios, generous: ratioOf('generous') };
}

function editRows(name: string, file: string, solver: string): Row[] {
  const { edits } = run<{
    edits: Record<string, { p50: number; p99: number; max: number; moved: number }>;
  }>([process.execPath, solver, 'edits', file, String(EDITS)]);
  return Object.entries(edits).map(([edit, { p50, p99, max, moved }]) => ({
    ...{ instance: name, edit, 'p50 ms': p50, 'p99 ms': p99, 'max ms': max },
    'moved each time': rounded(moved),
  }));
}

/** At its end a process tells what it has used, in one line on stderr. */
const TELL_USAGE = `data:text/javascript,process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const usage = { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
  process.stderr.write(JSON.stringify(usage));
});`;

/** `allocate` as it is called: start, reading, all stages, reasons, proof and writing. */
function jsonRow(input: {
  readonly name: string;
  readonly folder: string;
  readonly instance: Instance;
}): Row {
  const { name, folder, instance } = input;
  const problem = path.join(folder, 'problem.json');
  writeProblem(problem, instance);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', TELL_USAGE, 'scripts/allocate.ts', problem],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const seconds = (performance.now() - start) / 1000;
  const solution = status === 0 ? (JSON.parse(stdout) as { status: string; placed: number }) : null;
  if (solution?.status !== 'optimal') throw new Error(`${name}: allocate ended with ${status}`);
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('\n') + 1)) as Omit<
    Solved,
    'cost' | 'ms'
  >;
  return {
    instance: name,
    'problem.json MB': rounded(fs.statSync(problem).size / 2 ** 20),
    'processor s': rounded(usage.cpuMs / 1000),
    'peak MB': rounded(usage.peakMb),
    'wall s': rounded(seconds),
    placed: solution.placed,
  };
}

function growthOf(rows: readonly Row[]): Row[] {
  return SHAPES.flatMap(({ ratio: seats, others }) => {
    const msOf = (learners: number): number | undefined => {
      const row = rows.find(({ instance }) => instance === `${learners} ${seats} f${others}`);
      return row === undefined ? undefined : Number(row['warm ms']);
    };
    const [small, large] = [msOf(12_000), msOf(120_000)];
    if (small === undefined || large === undefined) return [];
    return [{ shape: `${seats} f${others}`, exponent: rounded(Math.log10(large / small)) }];
  });
}

function run<Answer>([command = '', ...args]: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}

function mustBeEqual(name: string, cost: number, ours: number): void {
  if (cost !== ours) throw new Error(`${name}: cost ${cost}, ours ${ours}`);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(3));
}

function ratio(ours: number, peer: number | null): number | null {
  return peer === null ? null : rounded(ours / peer);
}

main();
