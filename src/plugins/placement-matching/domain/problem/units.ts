import { daysOf } from './check-dates';
import type { Dates, Learner, Problem } from './problem';
import type { ProblemDay } from './seats';

/** What is to be placed: a learner, or one visit of a learner. */
export type Unit = {
  readonly learner: Learner;
  readonly visit: string | undefined;
  /** Index into `dayClasses`: units with the same days share one. */
  readonly dayClass: number;
};

export type Units = {
  readonly units: readonly Unit[];
  readonly dayClasses: readonly (readonly ProblemDay[])[];
};

export function unitsOf(problem: Problem): Units {
  const units: Unit[] = [];
  const dayClasses: (readonly ProblemDay[])[] = [];
  const known = new Map<string, number>();
  const classOf = (dates: Dates): number => {
    const key = dates.days === undefined ? `${dates.from} ${dates.to}` : dates.days.join();
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const days = daysOf(dates) ?? [null];
    const sameDays = known.get(days.join());
    const index = sameDays ?? dayClasses.push(days) - 1;
    known.set(key, index).set(days.join(), index);
    return index;
  };
  for (const learner of problem.learners) {
    const visits = learner.visits ?? [];
    if (visits.length === 0) units.push({ learner, visit: undefined, dayClass: classOf(learner) });
    for (const visit of visits) units.push({ learner, visit: visit.id, dayClass: classOf(visit) });
  }
  return { units, dayClasses };
}
