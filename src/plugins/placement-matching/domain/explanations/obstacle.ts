import type { Day } from '../days';
import { isReservedFor } from '../problem/candidates';
import type { Resource } from '../problem/locks';
import { isOpenOn, type ProblemDay } from '../problem/seats';
import type { OpenRun } from './open-run';

/** What first stands between a unit and a slot, whatever the rule of fairness says. */
export type Obstacle = {
  readonly code: 'reserved' | 'not-eligible' | 'closed' | 'booked' | 'locked' | 'full' | 'none';
  readonly days: readonly Day[];
  /** What is full, and how many it takes on the first of the days. */
  readonly resource: Resource | undefined;
  readonly limit: number | null;
};

export function obstacleOf(run: OpenRun, unit: number, slot: number): Obstacle {
  const { problem, model, used } = run;
  const offer = problem.slots[slot]!;
  const { learner, dayClass } = model.units.units[unit]!;
  const days = model.units.dayClasses[dayClass] ?? [];
  const plain = { days: [], resource: undefined, limit: null };
  if (!isReservedFor(offer, learner.school)) return { code: 'reserved', ...plain };
  if (learner.eligible !== undefined && !learner.eligible.includes(offer.id)) {
    return { code: 'not-eligible', ...plain };
  }
  const closed = days.filter((day) => !isOpenOn(offer, day));
  if (closed.length > 0) return { code: 'closed', ...plain, days: named(closed) };
  for (const resource of run.resourcesOf(slot)) {
    if (resource.provider !== undefined && resource.provider !== learner.provider) continue;
    const full = days.filter((day) => used(resource, day) >= resource.capacityOn(day));
    const first = full[0];
    if (first === undefined) continue;
    const limit = resource.capacityOn(first);
    const isLocked = model.locks.held(resource, first) >= limit;
    const code = limit === 0 ? 'booked' : isLocked ? 'locked' : 'full';
    return { code, days: named(full), resource, limit };
  }
  return { code: 'none', ...plain };
}

const named = (days: readonly ProblemDay[]): Day[] => days.filter((day) => day !== null);
