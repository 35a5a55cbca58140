import type { RunSummary } from '../../../contracts/periods';
import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { isoInstant, parsedJson } from './row-values';
import { tableOf } from './table-names';

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
    learners: Number(row.learners),
    placed: Number(row.placed),
    profile: parsedJson(row.profile) as number[],
    fallbackPlaced: Number(row.fallback_placed),
    stages: parsedJson(row.stages) as RunSummary['stages'],
    bound: numberOrNull(row.bound),
    gap: Number(row.gap),
    verdict: numberOrNull(row.verdict),
    candidateLimit: numberOrNull(row.candidate_limit),
    inputHash: String(row.input_hash ?? ''),
    solver: String(row.solver ?? ''),
    startedAt: isoInstant(row.started_at) ?? '',
    endedAt: isoInstant(row.ended_at),
  };
}

const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
