import { compareCodePoints } from './problem/code-points';
import { metresBetween } from './distance';
import { circumstancesOf, eligibilityKey, exclusionOf } from './eligibility';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import { isReserved, isReservedAwayFrom, reservedSchools } from './reservation';

/** Above so many pairs of learner and slot, places outside the wishes are cut to `CANDIDATE_LIMIT` a learner. */
export const PAIRS_WITHOUT_CUT = 100_000;
/** Half of them the nearest, half spread evenly over all: neighbours who share the nearest must not starve. */
export const CANDIDATE_LIMIT = 24;

export type Candidates = {
  /** Null: nothing was cut. */
  readonly limit: number | null;
  /** The slots a learner may have; undefined: every slot. */
  readonly eligibleOf: (learner: LearnerFacts, index: number) => readonly SlotFacts[] | undefined;
  readonly metresOf: (learner: LearnerFacts, slot: SlotFacts) => number | undefined;
};

type Input = {
  readonly facts: PeriodFacts;
  readonly candidateLimit?: number;
  readonly pairsWithoutCut?: number;
};

export function candidatesOf(input: Input): Candidates {
  const { facts, candidateLimit = CANDIDATE_LIMIT, pairsWithoutCut = PAIRS_WITHOUT_CUT } = input;
  const offered = facts.slots
    .filter((slot) => slot.isOffered)
    .sort((a, b) => compareCodePoints(a.id, b.id));
  const isLarge =
    facts.fallback === 'any-eligible' && facts.learners.length * offered.length > pairsWithoutCut;
  const limit = isLarge && offered.length > candidateLimit ? candidateLimit : null;
  const slotOf = new Map(facts.slots.map((slot) => [slot.id, slot]));
  const metresOf = metresIn(facts);
  const mayHave = isAllowed(facts);
  const allowed = slotsByKind(facts, offered, mayHave);
  const possible = slotsByKind(facts, offered, isPossible(facts));
  const nearest = nearestOf({ possible, metresOf, count: Math.ceil(candidateLimit / 2) });

  const eligibleOf: Candidates['eligibleOf'] = (learner, index) => {
    const isUnrestricted = allowed(learner).length === offered.length;
    if (isUnrestricted && (limit === null || learner.position === null)) return undefined;
    // A wished slot that is closed or reserved stays in the list, so that this is its reason and no other.
    const wished = learner.wishes
      .flatMap((id) => slotOf.get(id) ?? [])
      .filter((slot) => mayHave(learner, slot));
    if (limit === null) return [...new Set([...wished, ...allowed(learner)])];
    return [
      ...new Set([
        ...wished,
        ...someOf({ all: possible(learner), nearest: nearest(learner), index, limit }),
      ]),
    ];
  };
  return { limit, eligibleOf, metresOf };
}

type Test = (learner: LearnerFacts, slot: SlotFacts) => boolean;

/** Kept by every rule that the problem file cannot state otherwise. */
function isAllowed(facts: PeriodFacts): Test {
  const inTheFile = new Set(
    facts.slots.filter((slot) => reservedSchools(facts, slot) !== undefined),
  );
  const around = circumstancesOf(facts);
  return (learner, slot) => {
    if (exclusionOf(learner, slot, around)) return false;
    return inTheFile.has(slot) || !isReservedAwayFrom(facts, learner, slot);
  };
}

export function isPossible(facts: PeriodFacts): Test {
  const around = circumstancesOf(facts);
  return (learner, slot) =>
    !isReservedAwayFrom(facts, learner, slot) && !exclusionOf(learner, slot, around);
}

/** Worked out once for all learners of one kind; the school matters only where something is reserved. */
export function slotsByKind(
  facts: PeriodFacts,
  offered: readonly SlotFacts[],
  test: Test,
): ByLearner {
  const known = new Map<string, readonly SlotFacts[]>();
  const isAnyReserved = offered.some((slot) => isReserved(facts, slot));
  return (learner) => {
    const sender = isAnyReserved ? `${learner.school} ${learner.provider}` : '';
    const key = `${eligibilityKey(learner)} ${sender}`;
    const found = known.get(key) ?? offered.filter((slot) => test(learner, slot));
    known.set(key, found);
    return found;
  };
}

type ByLearner = (learner: LearnerFacts) => readonly SlotFacts[];
type Nearest = {
  readonly possible: ByLearner;
  readonly metresOf: Candidates['metresOf'];
  readonly count: number;
};

/** The nearest possible slots, worked out once for all learners of one kind at one position. */
function nearestOf({ possible, metresOf, count }: Nearest): ByLearner {
  const known = new Map<readonly SlotFacts[], Map<string, readonly SlotFacts[]>>();
  return (learner) => {
    const slots = possible(learner);
    const byPosition = known.get(slots) ?? new Map<string, readonly SlotFacts[]>();
    known.set(slots, byPosition);
    const key = positionKey(learner);
    const found =
      byPosition.get(key) ?? leastOf(slots, count, (slot) => metresOf(learner, slot) ?? Infinity);
    byPosition.set(key, found);
    return found;
  };
}

const positionKey = ({ position }: LearnerFacts): string =>
  position ? `${position.latitude} ${position.longitude}` : '';

/** The `count` slots of least measure, in order; of equals the first. */
function leastOf(
  slots: readonly SlotFacts[],
  count: number,
  measureOf: (slot: SlotFacts) => number,
): SlotFacts[] {
  const least: { readonly slot: SlotFacts; readonly measure: number }[] = [];
  for (const slot of slots) {
    const measure = measureOf(slot);
    const worst = least.at(-1);
    if (least.length >= count && worst && measure >= worst.measure) continue;
    const at = least.findIndex((one) => measure < one.measure);
    least.splice(at < 0 ? least.length : at, 0, { slot, measure });
    if (least.length > count) least.pop();
  }
  return least.map(({ slot }) => slot);
}

type Choice = {
  readonly all: readonly SlotFacts[];
  readonly nearest: readonly SlotFacts[];
  readonly index: number;
  readonly limit: number;
};

function someOf({ all, nearest, index, limit }: Choice): readonly SlotFacts[] {
  if (all.length <= limit) return all;
  const chosen = new Set(nearest);
  for (let step = 0; chosen.size < limit; step += 1) {
    const slot = all[(index * Math.floor(limit / 2) + step) % all.length];
    if (slot) chosen.add(slot);
  }
  return [...chosen];
}

export function metresIn(facts: PeriodFacts): Candidates['metresOf'] {
  const positions = new Map(facts.workplaces.map(({ id, position }) => [id, position]));
  const known = new Map<string, Map<string, number>>();
  return (learner, slot) => {
    const to = positions.get(slot.workplace ?? '');
    const from = learner.position;
    if (!from || !to || slot.workplace === null) return undefined;
    const ofPosition = known.get(positionKey(learner)) ?? new Map<string, number>();
    known.set(positionKey(learner), ofPosition);
    const metres = ofPosition.get(slot.workplace) ?? metresBetween(from, to);
    ofPosition.set(slot.workplace, metres);
    return metres;
  };
}
