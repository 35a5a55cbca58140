import { circumstancesOf } from '../eligibility';
import { metresIn } from '../candidates';
import { whyNotFor } from '../manual-placement';
import type { LearnerFacts, PeriodFacts, SlotFacts } from '../period-facts';
import { compareCodePoints } from '../problem/code-points';
import { roomOf } from '../refill/room';

export type PlaceFor = {
  readonly slot: string;
  readonly rank: number | null;
  readonly isFree: boolean;
  readonly metres: number | null;
};

type Input = {
  readonly facts: PeriodFacts;
  readonly form: string | null;
  readonly learner: LearnerFacts;
  /** The slot that the learner has now. */
  readonly own: string | null;
};

/** Where a learner may go: free before full, the wishes first, then the nearest. */
export function placesFor({ facts, form, learner, own }: Input): PlaceFor[] {
  const around = circumstancesOf(facts);
  const room = roomOf(facts);
  const metresOf = metresIn(facts);
  const leaves = facts.slots.find(({ id }) => id === own);
  if (leaves) room.leave(learner, leaves);
  const mayHave = (slot: SlotFacts): boolean =>
    slot.id !== own &&
    slot.isOffered &&
    !whyNotFor({ learner, slot, form, around, today: facts.today });
  const wishes = [...new Set(learner.wishes)];
  return facts.slots
    .filter(mayHave)
    .map((slot) => ({
      slot: slot.id,
      rank: wishes.indexOf(slot.id) + 1 || null,
      isFree: room.has(learner, slot),
      metres: metresOf(learner, slot) ?? null,
    }))
    .sort(
      (a, b) =>
        Number(b.isFree) - Number(a.isFree) ||
        (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
        (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
        compareCodePoints(a.slot, b.slot),
    );
}
