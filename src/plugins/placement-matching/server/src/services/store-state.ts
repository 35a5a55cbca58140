import type { Core } from '@strapi/strapi';
import type { EditDone } from '../../../contracts/run-edits';
import type { RunSummary } from '../../../contracts/periods';
import type { RunEdit } from '../../../domain/edits/run-edit';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { resultPages } from '../adapters/result-rows';
import { insertResults, readResultRows, saveOutcomes } from '../adapters/result-store';
import { lockPeriod, lockRun } from '../adapters/publishing-store';
import { instantOfJson } from '../adapters/row-values';
import { readRun, saveEditedRun } from '../adapters/run-store';
import { inUnitOfWork, type UnitOfWork } from '../adapters/unit-of-work';
import { namedMoves, type ProvenState } from './run-state';
import type { Editable } from './try-edit';

type Storing = {
  readonly editable: Editable;
  /** The version that the reader saw. */
  readonly version: number;
  readonly proven: ProvenState;
  readonly edit?: RunEdit;
  /** What is written of the change itself, in the same transaction. */
  readonly note: (unit: UnitOfWork, now: Date) => Promise<void>;
};

/** The run's new files, results and the note of the change: all of them or none, and only on the version that was seen. */
export async function storeState(
  strapi: Core.Strapi,
  { editable, version, proven, edit, note }: Storing,
): Promise<Result<Pick<EditDone, 'run' | 'moves'>, DomainError>> {
  const { run, before } = editable;
  const { state: after, solution, verdict, metrics } = proven;
  const { moves, views } = await namedMoves(strapi, { before, after, ...(edit && { edit }) });
  const known = new Set(before.problem.learners.map(({ id }) => id));
  const now = systemClock.now();
  const stored = await inUnitOfWork<null>(strapi, { useCase: 'edit-run' }, async (unit) => {
    const head = await lockPeriod(unit, run.period, 'use');
    const current = await lockRun(unit, run.id);
    if (!head || !current) return failure({ code: 'not-found', what: 'run', id: run.id });
    if ((current.version ?? 1) !== version || run.version !== version)
      return failure({ code: 'stale', what: 'run', version: current.version ?? 1 });
    if (current.state !== 'proposed')
      return failure({
        ...{ code: 'wrong-state', what: 'run', state: current.state },
        expected: ['proposed'],
      });
    const { problem } = after;
    await saveEditedRun(unit, {
      id: run.id,
      problem,
      solution,
      verdict,
      metrics,
      version: version + 1,
      now,
    });
    const outcomes = moves.map(({ learner, to, toRank }) => ({ learner, slot: to, rank: toRank }));
    await saveOutcomes(unit, { run: run.id, outcomes, now });
    const have = await resultsOf(unit, run.id);
    const added = problem.learners.filter(({ id }) => !known.has(id) && !have.has(id));
    const outcomesOfAdded = added.map(({ id, wishes }) => {
      const slot = after.places.get(id) ?? null;
      const rank = slot === null ? null : wishes.indexOf(slot) + 1 || null;
      return { learner: id, slot, rank, reasons: [] };
    });
    const instant = instantOfJson(unit.client, now);
    const pages = resultPages({ run: run.id, outcomes: outcomesOfAdded, instant });
    await insertResults(unit, { pages });
    await note(unit, now);
    return success(null);
  });
  if (!stored.ok) return stored;
  const saved = await readRun({ strapi, db: strapi.db.connection }, run.id);
  return success({ run: withoutPeriod(saved ?? run), moves: views });
}

async function resultsOf({ strapi, trx }: UnitOfWork, run: string): Promise<ReadonlySet<string>> {
  const rows = await readResultRows({ strapi, db: trx }, run);
  return new Set(rows.map(({ learner }) => learner));
}

function withoutPeriod({
  period: _,
  ...run
}: RunSummary & { readonly period: string }): RunSummary {
  return run;
}
