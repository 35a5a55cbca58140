import { dayNumber, isWeekday } from '../calendar/day-number';
import { compareCodePoints } from '../problem/code-points';
import type { Plan, PlanPlacement, PlanSlot } from './plan';

/** No supervisor, no workplace. */
export const NONE = -1;

/** A plan as numbers: ids become places in lists sorted by code point, days become day numbers. */
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
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Calls `visit` with every day of the placement, ascending, once each. */
  readonly eachDay: (placement: number, visit: (day: number) => void) => void;
};

export function indexPlan(plan: Plan): IndexedPlan {
  const placements = [...plan.placements].sort((a, b) => compareCodePoints(a.id, b.id));
  const slots = [...plan.slots].sort((a, b) => compareCodePoints(a.id, b.id));
  const learners = sortedIds(plan.learners);
  const supervisors = sortedIds(plan.supervisors);
  const workplaces = sortedIds(plan.workplaces);
  const learnerAt = placesOf(learners);
  const supervisorAt = placesOf(supervisors);
  const workplaceAt = placesOf(workplaces);
  const slotAt = placesOf(slots.map((slot) => slot.id));
  const slotOf = Int32Array.from(placements, ({ slot }) => slotAt.get(slot) ?? NONE);
  const slotSupervisor = slots.map(({ supervisor }) => supervisorAt.get(supervisor ?? '') ?? NONE);
  const slotWorkplace = slots.map(({ workplace }) => workplaceAt.get(workplace ?? '') ?? NONE);
  return {
    plan,
    placements,
    learners,
    slots,
    supervisors,
    workplaces,
    learnerOf: Int32Array.from(placements, ({ learner }) => learnerAt.get(learner) ?? NONE),
    slotOf,
    supervisorOf: Int32Array.from(placements, ({ supervisor }, i) =>
      supervisor === undefined
        ? (slotSupervisor[slotOf[i] ?? NONE] ?? NONE)
        : (supervisorAt.get(supervisor) ?? NONE),
    ),
    workplaceOf: slotOf.map((slot) => slotWorkplace[slot] ?? NONE),
    ...daysOf(placements),
  };
}

type Days = Pick<IndexedPlan, 'from' | 'to' | 'firstDay' | 'lastDay' | 'eachDay'>;

function daysOf(placements: readonly PlanPlacement[]): Days {
  const numbers = new Map<string, number>();
  const numberOf = (day: string): number => {
    const known = numbers.get(day);
    if (known !== undefined) return known;
    const number = dayNumber(day);
    numbers.set(day, number);
    return number;
  };
  const from = Int32Array.from(placements, (placement) => numberOf(placement.from));
  const to = Int32Array.from(placements, (placement) => numberOf(placement.to));
  const lists = placements.map(
    ({ days }) => days && Int32Array.from(new Set(days), numberOf).sort(),
  );
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
  const lastDay = to.reduce((most, day) => Math.max(most, day), to[0] ?? 0);
  return { from, to, firstDay, lastDay, eachDay };
}

const sortedIds = (list: readonly { readonly id: string }[] | undefined): string[] =>
  (list ?? []).map((entry) => entry.id).sort(compareCodePoints);

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, place) => [id, place]));
