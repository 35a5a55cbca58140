import type { Learner, Problem, Slot } from '../problem/problem';
import { Calendar } from './calendar';
import { keyOf } from './key-of';

/**
 * The verifier's own reading of a problem. Nothing here is shared with the solver but the types of the files,
 * so that a fault of one is not repeated by the other.
 */
export type Day = string | null;

export type Seeker = {
  readonly learner: Learner;
  readonly visit: string | undefined;
  /** Days that stand for all of its days. */
  readonly days: readonly Day[];
  /** Same text for the same days. */
  readonly daysKey: string;
};

export type Resource = {
  readonly kind: 'slot' | 'supervisor' | 'workplace' | 'quota';
  readonly id: string;
  readonly provider: string | undefined;
  readonly capacity: (day: Day) => number;
};

export type Facts = {
  readonly problem: Problem;
  readonly seekers: readonly Seeker[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly resourcesOf: (slot: string) => readonly Resource[];
  readonly resource: (kind: string, id: string) => Resource | undefined;
  /** The day that stands for a day that the file names; undefined where nobody can be there. */
  readonly standIn: (day: Day) => Day | undefined;
  /** R: the longest list of wishes. */
  readonly longest: number;
  readonly metres: (learner: string, slot: string) => number;
};

export function readFacts(problem: Problem): Facts {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const resources = new Map<string, Resource>();
  const ofSlot = new Map<string, Resource[]>(problem.slots.map((slot) => [slot.id, []]));
  const add = (resource: Resource, covered: readonly string[]): void => {
    resources.set(`${resource.kind} ${resource.id}`, resource);
    for (const slot of covered) ofSlot.get(slot)?.push(resource);
  };
  for (const slot of problem.slots) {
    const capacity = (day: Day): number => openSpan(slot, day)?.seats ?? slot.seats;
    add({ kind: 'slot', id: slot.id, provider: undefined, capacity }, [slot.id]);
  }
  for (const kind of ['supervisor', 'workplace'] as const) {
    const covered = new Map<string, string[]>();
    for (const slot of problem.slots) {
      const owner = slot[kind];
      if (owner !== undefined) covered.set(owner, [...(covered.get(owner) ?? []), slot.id]);
    }
    for (const { id, capacity } of problem[`${kind}s`] ?? []) {
      add({ kind, id, provider: undefined, capacity: () => capacity }, covered.get(id) ?? []);
    }
  }
  for (const { id, provider, seats, slots: covered } of problem.quotas ?? []) {
    add({ kind: 'quota', id, provider, capacity: () => seats }, covered);
  }
  const calendar = new Calendar(spansOf(problem));
  const distances = new Map<string, number>();
  for (const [learner, slot, metres] of problem.distances ?? []) {
    distances.set(keyOf(learner, slot), metres);
  }
  return {
    problem,
    seekers: problem.learners.flatMap((learner) => seekersOf(learner, calendar)),
    slots,
    resourcesOf: (slot) => ofSlot.get(slot) ?? [],
    resource: (kind, id) => resources.get(`${kind} ${id}`),
    standIn: (day) => (day === null ? null : calendar.standIn(day)),
    longest: Math.max(0, ...new Set(problem.learners.map(({ wishes }) => wishes.length))),
    metres: (learner, slot) => distances.get(keyOf(learner, slot)) ?? 0,
  };
}

export type Obstacle = 'reserved' | 'not-eligible' | 'slot-closed';

/** Why the slot cannot take the seeker whatever the others do; undefined when it can. */
export function obstacle(seeker: Seeker, slot: Slot): Obstacle | undefined {
  const { school, eligible } = seeker.learner;
  if (slot.reservedFor && !slot.reservedFor.some((name) => name === school)) return 'reserved';
  if (eligible && !eligible.includes(slot.id)) return 'not-eligible';
  return seeker.days.some((day) => isClosed(slot, day)) ? 'slot-closed' : undefined;
}

export function isClosed(slot: Slot, day: Day): boolean {
  return slot.open !== undefined && openSpan(slot, day) === undefined;
}

/** Slots that the seeker may have: its lock alone, else what can take it, by the problem's fallback. */
export function optionsOf(facts: Facts, seeker: Seeker): Slot[] {
  const { locked, wishes } = seeker.learner;
  if (locked !== undefined) return facts.problem.slots.filter((slot) => slot.id === locked);
  const asked = facts.problem.fallback === 'none' ? wishes : seeker.learner.eligible;
  const among = asked?.flatMap((id) => facts.slots.get(id) ?? []) ?? facts.problem.slots;
  return among.filter((slot) => obstacle(seeker, slot) === undefined);
}

export function countsFor(resource: Resource, seeker: Seeker): boolean {
  return resource.provider === undefined || resource.provider === seeker.learner.provider;
}

/** Where the employer is not named a slot is its own employer. */
export function employerName(slot: Slot): string {
  return slot.employer === undefined ? `of ${slot.id}` : `named ${slot.employer}`;
}

function seekersOf(learner: Learner, calendar: Calendar): Seeker[] {
  const { visits = [learner] } = learner;
  return visits.map((dates) => {
    const days: readonly Day[] = dates.days
      ? [...dates.days].sort()
      : dates.from === undefined || dates.to === undefined
        ? [null]
        : calendar.daysBetween({ from: dates.from, to: dates.to });
    const visit = learner.visits === undefined ? undefined : dates.id;
    return { learner, visit, days, daysKey: days.join() };
  });
}

function* spansOf({ learners, slots }: Problem): Generator<{ from: string; to: string }> {
  for (const learner of learners) {
    for (const { from, to, days } of learner.visits ?? [learner]) {
      if (days !== undefined) for (const day of days) yield { from: day, to: day };
      else if (from !== undefined && to !== undefined) yield { from, to };
    }
  }
  for (const { open = [] } of slots) yield* open;
}

function openSpan(slot: Slot, day: Day): { readonly seats?: number } | undefined {
  if (day === null) return slot.open?.[0];
  return slot.open?.find(({ from, to }) => day >= from && day <= to);
}
