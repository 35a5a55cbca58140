/**
 * `npm run bench:conflicts [-- --placements 1000000]`: every overlap and every exceeded capacity among the placements of
 * a school year, found by the product and by SQLite on the same rows in the same run. SQLite has a covering index for
 * each question, answers in four ways of which the best counts for each kind, and need only count the days; the product
 * names every conflict with its days and placements. SQLite is asked twice: by the texts that both read, and by whole
 * numbers that were made for it beforehand. Tables and indexes are built on neither side's time; reading the rows out
 * of SQLite is told beside. Counts have to be identical.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import type Database from 'better-sqlite3';
import { findConflicts } from '../src/plugins/placement-matching/domain/conflicts/find-conflicts';
import type { Conflict, Plan } from '../src/plugins/placement-matching/domain/conflicts/plan';
import {
  conflictsOf,
  countOf,
  KINDS,
  QUERIES,
  WAYS,
  type Keys,
  type Kind,
  type Way,
} from './conflict-queries';
import { conflictRows } from './conflict-rows';
import { startClock } from './processor-clock';

const { values } = parseArgs({
  options: {
    placements: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const PLACEMENTS = Number(values.placements);
const SEED = Number(values.seed);
const FILE = '.tmp/bench-conflicts.json';

const RULE_OF: Readonly<Record<Kind, string>> = {
  learner: 'learner-double-booked',
  slot: 'slot-over-capacity',
  supervisor: 'supervisor-over-capacity',
  workplace: 'workplace-over-capacity',
};

type Took = { readonly wallMs: number; readonly cpuMs: number };
type Best = (asked: { readonly keys: Keys; readonly kind: Kind }) => Way;

function main(): void {
  const db = conflictRows({ placements: PLACEMENTS, seed: SEED });
  const ways = everyWay(db);
  console.table(ways);
  const best = bestOf(ways);
  const rounds = Array.from({ length: Number(values.rounds) }, () => round(db, best));
  console.table(rounds);
  const found = findConflicts(readPlan(db)).conflicts;
  const counts = KINDS.map((kind) => countsOf({ db, kind, best, found }));
  console.table(counts);
  const about = { node: process.version, load: os.loadavg(), placements: PLACEMENTS, seed: SEED };
  mkdirSync('.tmp', { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...about, ways, rounds, counts }, null, 2));
  console.log(`${FILE}; load ${os.loadavg().map((one) => one.toFixed(1))}`);
  if (counts.some(({ isSame }) => !isSame)) throw new Error('The counts differ');
}

type WayTook = Took & { readonly keys: Keys; readonly kind: Kind; readonly way: Way };

function everyWay(db: Database.Database): WayTook[] {
  return (['texts', 'numbers'] as const).flatMap((keys) =>
    KINDS.flatMap((kind) =>
      WAYS.map((way) => {
        const sql = countOf(QUERIES[way]({ kind, keys }));
        return { keys, kind, way, ...timed(() => ask(db, sql)) };
      }),
    ),
  );
}

const bestOf =
  (ways: readonly WayTook[]): Best =>
  ({ keys, kind }) =>
    ways
      .filter((one) => one.keys === keys && one.kind === kind)
      .reduce((least, one) => (one.cpuMs < least.cpuMs ? one : least)).way;

/** All sides one after the other, so that a busy machine is as busy for the one as for the others. */
function round(db: Database.Database, best: Best): object {
  const sqlBy = (keys: Keys): Took =>
    timed(() => {
      for (const kind of KINDS) ask(db, countOf(QUERIES[best({ keys, kind })]({ keys, kind })));
    });
  const texts = sqlBy('texts');
  const numbers = sqlBy('numbers');
  let plan: Plan = { placements: [], learners: [], slots: [] };
  const read = timed(() => (plan = readPlan(db)));
  const ours = timed(() => findConflicts(plan));
  return {
    ...{ textsCpu: texts.cpuMs, numbersCpu: numbers.cpuMs },
    ...{ findCpu: ours.cpuMs, readCpu: read.cpuMs },
    ...{ textsWall: texts.wallMs, numbersWall: numbers.wallMs, findWall: ours.wallMs },
    ...{ ratioTexts: ratio(ours, texts), ratioNumbers: ratio(ours, numbers) },
  };
}

/** Of processor time, which stands on a busy machine. */
const ratio = (ours: Took, theirs: Took): number => Number((ours.cpuMs / theirs.cpuMs).toFixed(2));

type Asked = {
  readonly db: Database.Database;
  readonly kind: Kind;
  readonly best: Best;
  readonly found: readonly Conflict[];
};

function countsOf({ db, kind, best, found }: Asked): {
  readonly isSame: boolean;
  readonly [figure: string]: unknown;
} {
  const ours = found.filter((conflict) => conflict.kind === RULE_OF[kind]);
  const days = ours.reduce((sum, conflict) => sum + conflict.days.length, 0);
  const asked = { kind, keys: 'texts' } as const;
  const sql = QUERIES[best(asked)](asked);
  const sqlDays = ask(db, countOf(sql));
  const sqlConflicts = ask(db, conflictsOf(asked, sql));
  const isSame = days === sqlDays && ours.length === sqlConflicts;
  return { kind, days, sqlDays, conflicts: ours.length, sqlConflicts, isSame };
}

const ask = (db: Database.Database, sql: string): unknown =>
  db.prepare<{ readonly found: number }>(sql).get()?.found;

function readPlan(db: Database.Database): Plan {
  const all = <Row>(sql: string): Row[] => db.prepare<Row>(sql).all();
  return {
    placements: all(
      `select document as id, learner_document as learner, slot_document as slot, first_day as "from", last_day as "to"
       from placements`,
    ),
    learners: all('select document as id from learners'),
    slots: all('select document as id, capacity as seats, supervisor, workplace from slots'),
    supervisors: all('select document as id, capacity from supervisors'),
    workplaces: all('select document as id, capacity from workplaces'),
  };
}

/** What was left lying before is swept away first: that is nobody's time. */
function timed(work: () => unknown): Took {
  globalThis.gc?.();
  const cpu = startClock();
  const started = performance.now();
  work();
  return { wallMs: Math.round(performance.now() - started), cpuMs: Math.round(cpu()) };
}

main();
