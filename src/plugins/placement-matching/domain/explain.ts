import type { BuiltProblem } from './build-problem';
import type { Day } from './days';
import { loadsOf, type Loads } from './loads';
import type { Learner, Problem, Slot } from './problem/problem';
import { isOpenOn, seatsOn } from './problem/seats';
import type { Solution } from './problem/solution';

/** Why a wish was not met, or why there is no place: a code and the ids and days it speaks of. */
export type ResultReason = {
  readonly code: string;
  readonly slot?: string;
  readonly supervisor?: string;
  readonly workplace?: string;
  readonly days?: readonly Day[];
  readonly rule?: string;
  readonly needed?: number | string | null;
  readonly found?: number | string | null;
};

export type LearnerOutcome = {
  readonly learner: string;
  readonly slot: string | null;
  readonly rank: number | null;
  readonly reasons: readonly ResultReason[];
};

type Input = { readonly built: BuiltProblem; readonly solution: Solution };

/** One outcome for each learner of the period: a reason for every better wish, or for having no place. */
export function explainOutcomes({ built, solution }: Input): LearnerOutcome[] {
  const { problem, leftOut } = built;
  const reasonOf = wishReasons(built, loadsOf(problem, solution));
  const learners = new Map(problem.learners.map((learner) => [learner.id, learner]));
  const placed = solution.placements.map(({ learner, slot, rank }) => {
    const facts = learners.get(learner);
    const better = facts ? facts.wishes.slice(0, rank === null ? undefined : rank - 1) : [];
    return {
      learner,
      slot,
      rank,
      reasons: facts ? better.map((wish) => reasonOf(facts, wish)) : [],
    };
  });
  const unplaced = solution.unplaced.map(({ learner, reasons }) => {
    const facts = learners.get(learner);
    const own =
      facts && facts.wishes.length > 0
        ? facts.wishes.map((wish) => reasonOf(facts, wish))
        : reasons;
    return { learner, slot: null, rank: null, reasons: own };
  });
  const outside = leftOut.map(({ learner, code, days }) => ({
    learner,
    slot: null,
    rank: null,
    reasons: [{ code, days }],
  }));
  return [...placed, ...unplaced, ...outside];
}

type ReasonOfWish = (learner: Learner, wish: string) => ResultReason;

/** The first of these that is true on the learner's days: not for the learner, reserved, closed, full. */
function wishReasons({ problem, exclusions }: BuiltProblem, loads: Loads): ReasonOfWish {
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const supervisors = capacitiesOf(problem.supervisors);
  const workplaces = capacitiesOf(problem.workplaces);
  return (learner, wish) => {
    const slot = slots.get(wish);
    const days = learner.days ?? [];
    if (!slot) return { code: 'slot-closed', slot: wish };
    const excluded = exclusions.get(learner.id)?.find((exclusion) => exclusion.slot === wish);
    if (excluded) return excluded;
    if (isKeptOut(slot, learner)) return { code: 'reserved', slot: wish };
    const closed = days.filter((day) => !isOpenOn(slot, day));
    if (closed.length > 0) return { code: 'slot-closed', slot: wish, days: closed };
    const full = days.filter((day) => loads.slot(wish, day) >= seatsOn(slot, day));
    if (full.length > 0) return { code: 'slot-full', slot: wish, days: full };
    const { supervisor, workplace } = slot;
    const busy =
      supervisor === undefined
        ? []
        : days.filter((day) => loads.supervisor(supervisor, day) >= supervisors(supervisor));
    if (busy.length > 0) return { code: 'supervisor-full', slot: wish, supervisor, days: busy };
    const crowded =
      workplace === undefined
        ? []
        : days.filter((day) => loads.workplace(workplace, day) >= workplaces(workplace));
    if (crowded.length > 0) return { code: 'workplace-full', slot: wish, workplace, days: crowded };
    return { code: 'not-explained', slot: wish };
  };
}

function isKeptOut(slot: Slot, learner: Learner): boolean {
  if (
    slot.reservedFor &&
    !(learner.school !== undefined && slot.reservedFor.includes(learner.school))
  )
    return true;
  return learner.eligible !== undefined && !learner.eligible.includes(slot.id);
}

function capacitiesOf(
  list: Problem['supervisors'] | Problem['workplaces'],
): (id: string) => number {
  const capacities = new Map((list ?? []).map(({ id, capacity }) => [id, capacity]));
  return (id) => capacities.get(id) ?? Infinity;
}
