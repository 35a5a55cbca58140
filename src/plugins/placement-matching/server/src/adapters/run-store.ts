import type { Knex } from 'knex';
import type { RunSummary } from '../../../contracts/periods';
import { begin } from '../../../domain/life-cycles/life-cycle';
import { RUN } from '../../../domain/life-cycles/run';
import type { Problem } from '../../../domain/problem/problem';
import type { Solution } from '../../../domain/problem/solution';
import type { RunMetrics } from '../../../domain/metrics/run-metrics';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import type { SolvedRun } from './allocation-messages';
import type { Reading } from './period-reader';
import { isoInstant, parsedJson, storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** The runs of a period, newest first, without their files. */
export async function readRuns({ strapi, db }: Reading, period: string): Promise<RunSummary[]> {
  const rows: Readonly<Record<string, unknown>>[] = await db(
    tableOf(strapi, PLUGIN_TYPES.allocationRun),
  )
    .where({ period })
    .orderBy('number', 'desc')
    .select(COLUMNS);
  return rows.map(summaryOf);
}

export async function readRun(
  reading: Reading,
  id: string,
): Promise<(RunSummary & { readonly period: string }) | undefined> {
  const row: Readonly<Record<string, unknown>> | undefined = await reading
    .db(tableOf(reading.strapi, PLUGIN_TYPES.allocationRun))
    .where({ document_id: id })
    .first(...COLUMNS, 'period');
  return row && { ...summaryOf(row), period: String(row.period) };
}

/** The run if it is one of the period; without an id the one in use. */
export async function runOfPeriod(
  reading: Reading,
  period: string,
  run: string | null,
): Promise<RunSummary | undefined> {
  if (run === null) return runInUse(await readRuns(reading, period));
  const known = await readRun(reading, run);
  return known?.period === period ? known : undefined;
}

/** What was allocated or taken into use last. */
export function runInUse<Run extends Pick<RunSummary, 'chosenAt'>>(
  newestFirst: readonly Run[],
): Run | undefined {
  return newestFirst.reduce<Run | undefined>((last, run) => {
    return (run.chosenAt ?? '') > (last?.chosenAt ?? '') || last === undefined ? run : last;
  }, undefined);
}

/** The proposal in use of every period that has one and is not published, by the period. */
export async function readProposedRuns({ strapi, db }: Reading): Promise<Map<string, string>> {
  const rows: { id: string; period: string; chosenAt: unknown }[] = await db({
    r: tableOf(strapi, PLUGIN_TYPES.allocationRun),
  })
    .join({ p: tableOf(strapi, API_TYPES.period) }, 'p.document_id', 'r.period')
    .where('r.state', 'proposed')
    .whereNot('p.state', 'published')
    .orderBy('r.number', 'desc')
    .select({ id: 'r.document_id', period: 'r.period', chosenAt: 'r.chosen_at' });
  const runs = new Map<string, { readonly id: string; readonly chosenAt: string | null }[]>();
  for (const { id, period, chosenAt } of rows) {
    const run = { id, chosenAt: isoInstant(chosenAt) };
    runs.set(period, [...(runs.get(period) ?? []), run]);
  }
  return new Map(
    [...runs].flatMap(([period, newestFirst]) => {
      const run = runInUse(newestFirst);
      return run ? [[period, run.id] as const] : [];
    }),
  );
}

export async function saveChosen(
  { strapi, trx, client }: UnitOfWork,
  run: string,
  now: Date,
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.allocationRun))
    .where({ document_id: run })
    .update({ chosen_at: storedInstant(client, now) });
}

/** How many learners of an earlier run have another place, or none, in this one; kept with it. */
export async function saveMoved(
  { strapi, trx }: UnitOfWork,
  { run, before }: { readonly run: string; readonly before: string },
): Promise<void> {
  const results = tableOf(strapi, PLUGIN_TYPES.allocationResult);
  const row: { readonly moved?: number | string } | undefined = await trx(`${results} as fresh`)
    .join(`${results} as earlier`, 'earlier.learner', 'fresh.learner')
    .where({ 'fresh.run': run, 'earlier.run': before })
    .whereNotNull('earlier.slot')
    .where((query) => query.whereNull('fresh.slot').orWhereRaw('fresh.slot <> earlier.slot'))
    .count({ moved: '*' })
    .first();
  await trx(tableOf(strapi, PLUGIN_TYPES.allocationRun))
    .where({ document_id: run })
    .update({ moved: Number(row?.moved ?? 0) });
}

/** Of all periods, newest first; `row` is where the next page begins. */
export async function readLatestRuns(
  { strapi, db }: Reading,
  { before, most }: { readonly before: number | undefined; readonly most: number },
): Promise<readonly (RunSummary & { readonly row: number; readonly period: string })[]> {
  const query = db(tableOf(strapi, PLUGIN_TYPES.allocationRun))
    .orderBy('id', 'desc')
    .limit(most)
    .select(...COLUMNS, 'id', 'period');
  if (before !== undefined) query.where('id', '<', before);
  const rows: readonly Readonly<Record<string, unknown>>[] = await query;
  return rows.map((row) => ({
    ...summaryOf(row),
    row: Number(row.id),
    period: String(row.period),
  }));
}

/** A run's problem or solution as it was written. */
export async function readRunFile(
  { strapi, db }: Reading,
  { run, file }: { readonly run: string; readonly file: 'problem' | 'solution' },
): Promise<string | undefined> {
  const row: Readonly<Record<string, string | null>> | undefined = await db(
    tableOf(strapi, PLUGIN_TYPES.allocationRun),
  )
    .where({ document_id: run })
    .first(file);
  return row?.[file] ?? undefined;
}

export const readProblemText = (reading: Reading, run: string): Promise<string | undefined> =>
  readRunFile(reading, { run, file: 'problem' });

export type NewRun = {
  readonly id: string;
  readonly period: string;
  readonly learners: number;
  readonly solved: SolvedRun;
  readonly startedAt: Date;
  readonly endedAt: Date;
  /** Made to be compared with, and not by choice. */
  readonly isAlternative: boolean;
};

/** Numbered in order within its period. */
export async function insertRun({ strapi, trx, client }: UnitOfWork, run: NewRun): Promise<void> {
  const table = tableOf(strapi, PLUGIN_TYPES.allocationRun);
  const { solved } = run;
  const { summary } = solved;
  const last: { number?: number | null } | undefined = await trx(table)
    .where({ period: run.period })
    .max({ number: 'number' })
    .first();
  const instant = storedInstant(client, run.endedAt);
  // Tens of megabytes of text go to the database as the bytes they are.
  const text = (bytes: Uint8Array): Knex.Raw =>
    trx.raw(client === 'postgres' ? `convert_from(?, 'UTF8')` : 'cast(? as text)', [
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    ]);
  await trx(table).insert({
    document_id: run.id,
    period: run.period,
    number: (last?.number ?? 0) + 1,
    policy: solved.policy,
    fallback: solved.fallback,
    seed: summary.seed,
    candidate_limit: solved.candidateLimit,
    input_hash: summary.inputHash,
    solver: summary.solver,
    status: summary.status,
    stages: JSON.stringify(summary.stages),
    bound: summary.bound,
    gap: summary.gap,
    learners: run.learners,
    placed: summary.placed,
    profile: JSON.stringify(summary.profile),
    fallback_placed: summary.fallbackPlaced,
    problem: text(solved.problem),
    solution: text(solved.solution),
    verdict: solved.verdict,
    metrics: JSON.stringify(solved.metrics),
    facts_hash: solved.factsHash,
    chosen_at: run.isAlternative ? null : instant,
    state: begin(RUN, 'allocate').to,
    version: 1,
    started_at: storedInstant(client, run.startedAt),
    ended_at: instant,
    created_at: instant,
    updated_at: instant,
    published_at: instant,
  });
}

/** What a change by hand leaves behind: new files, and what they say. */
export async function saveEditedRun(
  { strapi, trx, client }: UnitOfWork,
  run: {
    readonly id: string;
    readonly problem: Problem;
    readonly solution: Solution;
    readonly verdict: number;
    readonly metrics: RunMetrics;
    readonly version: number;
    readonly now: Date;
  },
): Promise<void> {
  const { problem, solution } = run;
  await trx(tableOf(strapi, PLUGIN_TYPES.allocationRun))
    .where({ document_id: run.id })
    .update({
      input_hash: solution.inputHash,
      solver: solution.solver,
      status: solution.status,
      stages: JSON.stringify(solution.stages),
      bound: solution.bound,
      gap: solution.gap,
      placed: solution.placed,
      profile: JSON.stringify(solution.profile),
      fallback_placed: solution.fallbackPlaced,
      problem: JSON.stringify(problem),
      solution: JSON.stringify(solution),
      verdict: run.verdict,
      metrics: JSON.stringify(run.metrics),
      // What a person has changed is no longer made of the same facts as its alternatives.
      facts_hash: '',
      version: run.version,
      updated_at: storedInstant(client, run.now),
    });
}

const COLUMNS = [
  'document_id',
  'number',
  'policy',
  'fallback',
  'seed',
  'candidate_limit',
  'input_hash',
  'solver',
  'status',
  'stages',
  'bound',
  'gap',
  'learners',
  'placed',
  'profile',
  'fallback_placed',
  'verdict',
  'state',
  'version',
  'metrics',
  'moved',
  'facts_hash',
  'chosen_at',
  'started_at',
  'ended_at',
];

function summaryOf(row: Readonly<Record<string, unknown>>): RunSummary {
  return {
    id: String(row.document_id),
    number: Number(row.number),
    policy: String(row.policy),
    fallback: String(row.fallback),
    seed: String(row.seed ?? ''),
    status: row.status as RunSummary['status'],
    state: row.state as RunSummary['state'],
    version: Number(row.version ?? 1),
    learners: Number(row.learners),
    placed: Number(row.placed),
    profile: parsedJson(row.profile) as number[],
    fallbackPlaced: Number(row.fallback_placed),
    stages: parsedJson(row.stages) as RunSummary['stages'],
    bound: numberOrNull(row.bound),
    gap: Number(row.gap),
    verdict: numberOrNull(row.verdict),
    candidateLimit: numberOrNull(row.candidate_limit),
    metrics: (parsedJson(row.metrics) as RunSummary['metrics']) ?? null,
    moved: numberOrNull(row.moved),
    factsHash: String(row.facts_hash ?? ''),
    chosenAt: isoInstant(row.chosen_at),
    inputHash: String(row.input_hash ?? ''),
    solver: String(row.solver ?? ''),
    startedAt: isoInstant(row.started_at) ?? '',
    endedAt: isoInstant(row.ended_at),
  };
}

const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
