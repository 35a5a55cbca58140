import type { LearnerFacts, SlotFacts } from './period-facts';
import { ageNotMet } from './rules/age-not-met';
import { gradeNotMet } from './rules/grade-not-met';

/** Why a slot is not for a learner, whatever is free. */
export type Exclusion = {
  readonly code: 'not-eligible';
  readonly slot: string;
  readonly rule: string;
  readonly needed: number | string | null;
  readonly found: number | string | null;
};

const RULES = [ageNotMet, gradeNotMet] as const;

/** The first rule that keeps the learner out of the slot. */
export function exclusionOf(learner: LearnerFacts, slot: SlotFacts): Exclusion | undefined {
  for (const rule of RULES) {
    const broken = rule.check({ days: learner.days, learner, slot, terms: [] });
    if (broken)
      return {
        code: 'not-eligible',
        slot: slot.id,
        rule: rule.name,
        needed: broken.needed,
        found: broken.found,
      };
  }
  if (!isOfProgramme(learner, slot)) {
    const { programme: needed } = slot;
    return {
      code: 'not-eligible',
      slot: slot.id,
      rule: 'programme-not-met',
      needed,
      found: learner.programme,
    };
  }
  return undefined;
}

/** A slot may name the programmes it is for, with commas between; a learner whose programme is not known passes. */
function isOfProgramme(learner: LearnerFacts, slot: SlotFacts): boolean {
  if (!slot.programme || !learner.programme) return true;
  const own = plain(learner.programme);
  return slot.programme.split(',').some((programme) => plain(programme) === own);
}

const plain = (programme: string): string => programme.trim().toLocaleLowerCase('sv');

/** Learners with the same key are let in and kept out of the same slots. */
export function eligibilityKey({ birthYear, grade, programme, days }: LearnerFacts): string {
  // The first day alone decides whether an age is reached on every day.
  return JSON.stringify([birthYear, grade, programme && plain(programme), days[0]]);
}
