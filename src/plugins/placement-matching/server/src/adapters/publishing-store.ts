import type { Core } from '@strapi/strapi';
import type { Day } from '../../../domain/days';
import type { Passed } from '../../../domain/life-cycles/life-cycle';
import type { PeriodState, UnpublishedState } from '../../../domain/life-cycles/period';
import type { RunState } from '../../../domain/life-cycles/run';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { storedInstant } from './row-values';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

export type PeriodHead = {
  readonly state: PeriodState;
  readonly version: number;
  readonly publishedRun: string | null;
  readonly releaseDate: Day | null;
};
export type RunHead = {
  readonly period: string;
  readonly state: RunState;
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly verdict: number | null;
  readonly gap: number;
  readonly version: number | null;
  /** What the period was when this run was published; empty before that, and for runs of earlier versions. */
  readonly periodStateBefore: UnpublishedState | null;
};
export type RunFiles = {
  readonly problem: string;
  readonly solution: string;
  readonly version: number | null;
};

/** `change` keeps everybody else out until the transaction ends; `use` only keeps the period from changing. */
export async function lockPeriod(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  purpose: 'change' | 'use',
): Promise<PeriodHead | undefined> {
  const query = trx(tableOf(strapi, API_TYPES.period)).where('document_id', id).first({
    state: 'state',
    version: 'version',
    publishedRun: 'published_run',
    releaseDate: 'release_date',
  });
  if (client === 'sqlite') return query;
  return purpose === 'change' ? query.forNoKeyUpdate() : query.forShare();
}

export async function lockRun(
  { strapi, trx, client }: UnitOfWork,
  id: string,
): Promise<RunHead | undefined> {
  const query = trx(tableOf(strapi, PLUGIN_TYPES.allocationRun)).where('document_id', id).first({
    period: 'period',
    state: 'state',
    status: 'status',
    verdict: 'verdict',
    gap: 'gap',
    version: 'version',
    periodStateBefore: 'period_state_before',
  });
  return client === 'postgres' ? query.forNoKeyUpdate() : query;
}

/** Large, so they are read before the transaction that locks everybody out; the version says whether they still hold. */
export async function readRunFiles(strapi: Core.Strapi, id: string): Promise<RunFiles | undefined> {
  const row:
    { problem: string | null; solution: string | null; version: number | null } | undefined =
    await strapi.db
      .connection(tableOf(strapi, PLUGIN_TYPES.allocationRun))
      .where('document_id', id)
      .first('problem', 'solution', 'version');
  return row?.problem && row.solution
    ? { problem: row.problem, solution: row.solution, version: row.version }
    : undefined;
}

export async function savePeriodState(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  change: {
    readonly passed: Passed<PeriodState>;
    readonly publishedRun: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await trx(tableOf(strapi, API_TYPES.period))
    .where('document_id', id)
    .update({
      state: change.passed.to,
      published_run: change.publishedRun,
      version: trx.raw('version + 1'),
      updated_at: storedInstant(client, change.now),
    });
}

export async function saveRunState(
  { strapi, trx, client }: UnitOfWork,
  id: string,
  change: {
    readonly passed: Passed<RunState>;
    readonly periodStateBefore: RunHead['periodStateBefore'];
    readonly now: Date;
  },
): Promise<void> {
  await trx(tableOf(strapi, PLUGIN_TYPES.allocationRun))
    .where('document_id', id)
    .update({
      state: change.passed.to,
      period_state_before: change.periodStateBefore,
      updated_at: storedInstant(client, change.now),
    });
}
