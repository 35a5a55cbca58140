import type { Core } from '@strapi/strapi';
import type { Compared, CompareInput, Job } from '../../../contracts/periods';
import { POLICIES } from '../../../contracts/problem';
import type { DomainError } from '../../../domain/errors';
import type { Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readRuns } from '../adapters/run-store';
import type { JobHandle } from '../jobs/start-job';
import { factsOf, startAllocation } from './allocate-period';
import { proposeRun } from './propose-run';

/**
 * Starts a run by every policy on the same learners, wishes and places, so that a choice is a comparison. What has
 * been made of the same facts already is kept.
 */
export async function comparePolicies(
  strapi: Core.Strapi,
  input: {
    readonly period: string;
    readonly choice: CompareInput;
    readonly userId: string | null;
    readonly clock?: Clock;
  },
): Promise<Result<Job, DomainError>> {
  const { period: id, userId, choice, clock = systemClock } = input;
  return startAllocation(strapi, {
    ...{ id, userId },
    work: async (record, handle): Promise<Compared> => {
      const reading = { strapi, db: strapi.db.connection };
      const before = await readRuns(reading, id);
      const facts = await factsOf(strapi, {
        ...{ record, clock, handle },
        choice: { policy: POLICIES[0], ...choice },
      });
      const runs: string[] = [];
      const refused: Compared['refused'][number][] = [];
      for (const [at, policy] of POLICIES.entries()) {
        const proposed = await proposeRun(strapi, {
          ...{ record, clock, facts: { ...facts, policy }, handle: partOf(handle, policy, at) },
          known: before.filter(({ verdict }) => verdict !== 1),
          // Where there was nothing to compare with, the first is what is in use.
          isAlternative: before.length > 0 || at > 0,
        });
        if (proposed.kind === 'refused') refused.push({ policy, why: proposed.obstacle.kind });
        else runs.push(proposed.run);
      }
      return { runs, refused };
    },
  });
}

/** Progress counts policies, and names the one that is worked on. */
function partOf(
  { signal, progress }: JobHandle,
  policy: string,
  step: number,
): Pick<JobHandle, 'signal' | 'progress'> {
  const steps = POLICIES.length;
  return {
    signal,
    progress: (now) => {
      const share = now.total > 0 ? Math.min(1, now.done / now.total) : 0;
      const stage = `policy:${policy}`;
      progress({ ...now, stage, step, steps, done: step + share, total: steps });
    },
  };
}
