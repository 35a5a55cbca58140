import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { step } from '../../../domain/life-cycles/life-cycle';
import { RUN } from '../../../domain/life-cycles/run';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readRun, saveChosen } from '../adapters/run-store';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { recordAudit } from './record-audit';

/** Takes a proposal into use: it is the one that is shown, reviewed and published unless another is asked for. */
export async function useRun(
  strapi: Core.Strapi,
  input: {
    readonly period: string;
    readonly run: string;
    /** The version of the run that the reader saw. */
    readonly version: number;
    readonly clock?: Clock;
  },
): Promise<Result<{ readonly run: string }, DomainError>> {
  const { period, run, version, clock = systemClock } = input;
  return inUnitOfWork(strapi, { useCase: 'use-run' }, async (unit) => {
    const known = await readRun({ strapi, db: unit.trx }, run);
    if (known?.period !== period) return failure({ code: 'not-found', what: 'run', id: run });
    const chosen = step(RUN, { event: 'choose', from: known.state });
    if (!chosen.ok) return chosen;
    if (known.version !== version)
      return failure({ code: 'stale', what: 'run', version: known.version });
    await saveChosen(unit, run, clock.now());
    recordAudit(unit, { action: 'run-taken-into-use', kind: 'run', record: run, period });
    return success({ run });
  });
}
