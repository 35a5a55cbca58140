import { isPossible, metresIn, slotsByKind } from './candidates';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import { compareCodePoints } from './problem/code-points';
import { lotteryNumber } from './problem/lottery';

/** More would mostly lengthen the lists: whoever gets none of these is as well off with any other place. */
export const FIELD_WISHES = 5;

/**
 * After each learner's own wishes stand up to five places of the same occupation fields, which the learner may have
 * and which are open on all the learner's days: the nearest first, equally near ones by lot. Whoever wished for
 * nothing has no field, and gets none.
 */
export function withFieldWishes(facts: PeriodFacts): PeriodFacts {
  if (facts.hasFieldWishes !== true) return facts;
  const slotOf = new Map(facts.slots.map((slot) => [slot.id, slot]));
  const offered = facts.slots
    .filter((slot) => slot.isOffered && slot.field)
    .sort((a, b) => compareCodePoints(a.id, b.id));
  const possible = slotsByKind(facts, offered, isPossible(facts));
  const metresOf = metresIn(facts);
  const learners = facts.learners.map((learner): LearnerFacts => {
    const own = [...new Set(learner.wishes)].filter((wish) => slotOf.has(wish));
    const fields = new Set(own.flatMap((wish) => slotOf.get(wish)?.field ?? []));
    if (fields.size === 0) return learner;
    const others = possible(learner).filter(
      (slot) => fields.has(slot.field ?? '') && !own.includes(slot.id) && isOpenFor(slot, learner),
    );
    const near = nearest(facts.seed, learner, others, metresOf);
    return near.length === 0
      ? learner
      : { ...learner, wishes: [...own, ...near], ownWishes: own.length };
  });
  return { ...facts, learners };
}

function nearest(
  seed: string,
  learner: LearnerFacts,
  slots: readonly SlotFacts[],
  metresOf: ReturnType<typeof metresIn>,
): string[] {
  const far = Number.MAX_SAFE_INTEGER;
  const ranked = slots.map((slot) => ({
    slot: slot.id,
    metres: metresOf(learner, slot) ?? far,
  }));
  // Lots are drawn for those alone that can be among the five.
  ranked.sort((a, b) => a.metres - b.metres);
  const last = ranked[FIELD_WISHES - 1]?.metres ?? far;
  const lot = (slot: string): number =>
    lotteryNumber({ seed, learner: learner.id, slot, visit: undefined });
  return ranked
    .filter(({ metres }) => metres <= last)
    .map((one) => ({ ...one, lot: lot(one.slot) }))
    .sort((a, b) => a.metres - b.metres || a.lot - b.lot || compareCodePoints(a.slot, b.slot))
    .slice(0, FIELD_WISHES)
    .map(({ slot }) => slot);
}

const isOpenFor = ({ open }: SlotFacts, { days }: LearnerFacts): boolean =>
  open.length === 0 || days.every((day) => open.some(({ from, to }) => from <= day && day <= to));
