import { dayNumber, isWeekday } from '../calendar/day-number';
import type { Plan, PlanPlacement, PlanSlot } from './plan';

/** No supervisor, no workplace. */
export const NONE = -1;

/**
 * A plan as numbers: ids become places in the plan's own lists, days become day numbers. Nothing is sorted here:
 * a region has a million placements, of which a few are in conflict, and those alone are sorted when they are told.
 */
export type IndexedPlan = {
  readonly plan: Plan;
  readonly placements: readonly PlanPlacement[];
  readonly learners: readonly string[];
  readonly slots: readonly PlanSlot[];
  readonly supervisors: readonly string[];
  readonly workplaces: readonly string[];
  readonly learnerOf: Int32Array;
  readonly slotOf: Int32Array;
  readonly supervisorOf: Int32Array;
  readonly workplaceOf: Int32Array;
  /** Days from the first to the last of each placement, of which some may be none of its days. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Every placement, by the first of its days. */
  readonly byFirstDay: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Calls `visit` with every day of the placement, ascending, once each. */
  readonly eachDay: (placement: number, visit: (day: number) => void) => void;
};

export function indexPlan(plan: Plan): IndexedPlan {
  const { placements, slots } = plan;
  const learners = idsOf(plan.learners);
  const supervisors = idsOf(plan.supervisors);
  const workplaces = idsOf(plan.workplaces);
  const learnerAt = placesOf(learners);
  const supervisorAt = placesOf(supervisors);
  const workplaceAt = placesOf(workplaces);
  const slotAt = placesOf(slots.map((slot) => slot.id));
  const slotOf = numbersOf(placements, ({ slot }) => slotAt.get(slot) ?? NONE);
  const slotSupervisor = numbersOf(
    slots,
    (slot) => supervisorAt.get(slot.supervisor ?? '') ?? NONE,
  );
  const slotWorkplace = numbersOf(slots, (slot) => workplaceAt.get(slot.workplace ?? '') ?? NONE);
  return {
    plan,
    placements,
    learners,
    slots,
    supervisors,
    workplaces,
    learnerOf: numbersOf(placements, ({ learner }) => learnerAt.get(learner) ?? NONE),
    slotOf,
    supervisorOf: numbersOf(placements, ({ supervisor }, at) =>
      supervisor === undefined
        ? (slotSupervisor[slotOf[at]!] ?? NONE)
        : (supervisorAt.get(supervisor) ?? NONE),
    ),
    workplaceOf: slotOf.map((slot) => slotWorkplace[slot] ?? NONE),
    ...daysOf(placements),
  };
}

type Days = Pick<IndexedPlan, 'from' | 'to' | 'byFirstDay' | 'firstDay' | 'lastDay' | 'eachDay'>;

function daysOf(placements: readonly PlanPlacement[]): Days {
  const lists = placements.some(({ days }) => days) ? placements.map(listOf) : [];
  const from = numbersOf(
    placements,
    (placement, at) => lists[at]?.[0] ?? dayNumber(placement.from),
  );
  const to = numbersOf(placements, (placement, at) => lists[at]?.at(-1) ?? dayNumber(placement.to));
  const eachDay: IndexedPlan['eachDay'] = (placement, visit) => {
    const list = lists[placement];
    if (list) {
      for (const day of list) visit(day);
      return;
    }
    const last = to[placement] ?? 0;
    for (let day = from[placement] ?? 0; day <= last; day += 1) if (isWeekday(day)) visit(day);
  };
  const firstDay = from.reduce((least, day) => Math.min(least, day), from[0] ?? 0);
  const lastDay = to.reduce((most, day) => Math.max(most, day), firstDay);
  return { from, to, byFirstDay: sortedByDay(from, firstDay), firstDay, lastDay, eachDay };
}

const listOf = ({ days }: PlanPlacement): Int32Array | undefined =>
  days && Int32Array.from(new Set(days), dayNumber).sort();

/** Counting sort, and stable. */
function sortedByDay(from: Int32Array, firstDay: number): Int32Array {
  const lastFrom = from.reduce((most, day) => Math.max(most, day), firstDay);
  const next = new Int32Array(lastFrom - firstDay + 2);
  for (const day of from) next[day - firstDay + 1]! += 1;
  for (let at = 1; at < next.length; at += 1) next[at]! += next[at - 1]!;
  const sorted = new Int32Array(from.length);
  for (let at = 0; at < from.length; at += 1) sorted[next[from[at]! - firstDay]!++] = at;
  return sorted;
}

/** `Int32Array.from` with a function walks an iterator, several times slower. */
function numbersOf<Row>(
  rows: readonly Row[],
  numberOf: (row: Row, at: number) => number,
): Int32Array {
  const numbers = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) numbers[at] = numberOf(rows[at]!, at);
  return numbers;
}

const idsOf = (list: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (list ?? []).map(({ id }) => id);

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at < ids.length; at += 1) places.set(ids[at]!, at);
  return places;
}
