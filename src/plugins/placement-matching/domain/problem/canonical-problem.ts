import { compareCodePoints } from './code-points';
import type { Distance, Learner, Problem, Quota, Slot } from './problem';

/**
 * The same problem whatever the order of its rows: lists sorted by id, distances by learner and slot,
 * sets sorted; wishes, rankings, visits and open spans keep their order.
 */
export function canonicalProblem(problem: Problem): Problem {
  return {
    ...problem,
    learners: byId(problem.learners).map(canonicalLearner),
    slots: byId(problem.slots).map(canonicalSlot),
    supervisors: problem.supervisors && byId(problem.supervisors),
    workplaces: problem.workplaces && byId(problem.workplaces),
    quotas: problem.quotas && byId(problem.quotas).map(canonicalQuota),
    distances: problem.distances && [...problem.distances].sort(compareDistances),
  };
}

function canonicalLearner(learner: Learner): Learner {
  return learner.eligible === undefined
    ? learner
    : { ...learner, eligible: asSet(learner.eligible) };
}

function canonicalSlot(slot: Slot): Slot {
  return slot.reservedFor === undefined ? slot : { ...slot, reservedFor: asSet(slot.reservedFor) };
}

function canonicalQuota(quota: Quota): Quota {
  return { ...quota, slots: asSet(quota.slots) };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compareCodePoints(a.id, b.id));
}

function asSet(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareCodePoints);
}

function compareDistances(a: Distance, b: Distance): number {
  return compareCodePoints(a[0], b[0]) || compareCodePoints(a[1], b[1]);
}
