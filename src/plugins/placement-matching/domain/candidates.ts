import { compareCodePoints } from './code-points';
import { metresBetween } from './distance';
import { eligibilityKey, exclusionOf } from './eligibility';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import { isReservedAwayFrom, reservedSchools } from './reservation';

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
  const metresOf = distances(facts);
  const allowed = slotsByKind(offered, isAllowed(facts));
  const possible = slotsByKind(offered, isPossible(facts));
  const byDistance = nearestFirst(possible, metresOf);

  const eligibleOf: Candidates['eligibleOf'] = (learner, index) => {
    const isUnrestricted = allowed(learner).length === offered.length;
    if (isUnrestricted && (limit === null || learner.position === null)) return undefined;
    // A wished slot that is closed or reserved stays in the list, so that this is its reason and no other.
    const wished = learner.wishes
      .flatMap((id) => slotOf.get(id) ?? [])
      .filter((slot) => isAllowed(facts)(learner, slot));
    if (limit === null) return [...new Set([...wished, ...allowed(learner)])];
    return [
      ...new Set([
        ...wished,
        ...someOf({ all: possible(learner), nearest: byDistance(learner), index, limit }),
      ]),
    ];
  };
  return { limit, eligibleOf, metresOf };
}

type Test = (learner: LearnerFacts, slot: SlotFacts) => boolean;

/** Kept by every rule that the problem file cannot state otherwise. */
function isAllowed(facts: PeriodFacts): Test {
  return (learner, slot) => {
    if (exclusionOf(learner, slot)) return false;
    return reservedSchools(facts, slot) !== undefined || !isReservedAwayFrom(facts, learner, slot);
  };
}

function isPossible(facts: PeriodFacts): Test {
  return (learner, slot) =>
    !isReservedAwayFrom(facts, learner, slot) && !exclusionOf(learner, slot);
}

/** Worked out once for all learners of one kind. */
function slotsByKind(offered: readonly SlotFacts[], test: Test): ByLearner {
  const known = new Map<string, readonly SlotFacts[]>();
  return (learner) => {
    const key = `${eligibilityKey(learner)} ${learner.school} ${learner.provider}`;
    const found = known.get(key) ?? offered.filter((slot) => test(learner, slot));
    known.set(key, found);
    return found;
  };
}

type ByLearner = (learner: LearnerFacts) => readonly SlotFacts[];

function nearestFirst(possible: ByLearner, metresOf: Candidates['metresOf']): ByLearner {
  const known = new Map<readonly SlotFacts[], Map<string, readonly SlotFacts[]>>();
  return (learner) => {
    const slots = possible(learner);
    const bySchool = known.get(slots) ?? new Map<string, readonly SlotFacts[]>();
    known.set(slots, bySchool);
    const key = JSON.stringify(learner.position);
    const metres = (slot: SlotFacts): number => metresOf(learner, slot) ?? Infinity;
    const sorted = bySchool.get(key) ?? sortedBy(slots, metres);
    bySchool.set(key, sorted);
    return sorted;
  };
}

function sortedBy(slots: readonly SlotFacts[], metresOf: (slot: SlotFacts) => number): SlotFacts[] {
  const measured = slots.map((slot) => ({ slot, metres: metresOf(slot) }));
  return measured
    .sort((a, b) =>
      a.metres === b.metres ? compareCodePoints(a.slot.id, b.slot.id) : a.metres - b.metres,
    )
    .map(({ slot }) => slot);
}

type Choice = {
  readonly all: readonly SlotFacts[];
  readonly nearest: readonly SlotFacts[];
  readonly index: number;
  readonly limit: number;
};

function someOf({ all, nearest, index, limit }: Choice): readonly SlotFacts[] {
  if (all.length <= limit) return all;
  const chosen = new Set(nearest.slice(0, Math.ceil(limit / 2)));
  for (let step = 0; chosen.size < limit; step += 1) {
    const slot = all[(index * Math.floor(limit / 2) + step) % all.length];
    if (slot) chosen.add(slot);
  }
  return [...chosen];
}

function distances(facts: PeriodFacts): Candidates['metresOf'] {
  const positions = new Map(facts.workplaces.map(({ id, position }) => [id, position]));
  const known = new Map<LearnerFacts['position'], Map<string, number>>();
  return (learner, slot) => {
    const to = positions.get(slot.workplace ?? '');
    const from = learner.position;
    if (!from || !to || slot.workplace === null) return undefined;
    const ofPosition = known.get(from) ?? new Map<string, number>();
    known.set(from, ofPosition);
    const metres = ofPosition.get(slot.workplace) ?? metresBetween(from, to);
    ofPosition.set(slot.workplace, metres);
    return metres;
  };
}
