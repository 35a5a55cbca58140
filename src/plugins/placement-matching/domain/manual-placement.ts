import type { Day } from './days';
import { exclusionOf, type Circumstances, type Exclusion } from './eligibility';
import type { LearnerFacts, SlotFacts } from './period-facts';
import { isReservedAwayFrom } from './reservation';

type Place = {
  readonly learner: LearnerFacts;
  readonly slot: SlotFacts;
  /** The period's placement form by name; a period without one asks for none. */
  readonly form: string | null;
  readonly around: Circumstances;
  /** A reservation lapses after its last day. */
  readonly today: Day;
};

/** Why a person may not give the slot to the learner: age, grade, programme, placement form and reservation, as in an allocation. */
export function whyNotFor({ learner, slot, form, around, today }: Place): Exclusion | undefined {
  const excluded = exclusionOf(learner, slot, around);
  if (excluded) return excluded;
  const because = { code: 'not-eligible', slot: slot.id, found: null } as const;
  if (form !== null && !slot.isOffered) return { ...because, rule: 'other-form', needed: form };
  return isReservedAwayFrom({ today }, learner, slot)
    ? { ...because, rule: 'reserved', needed: slot.reservedUntil }
    : undefined;
}
