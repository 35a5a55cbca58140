import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import { daysOfQuota, type Quota } from './quotas/quota';
import { RULES } from './rules/catalogue';
import type { PlaceFacts } from './rules/rule';
import { daysInForce } from './rules-read/days-in-force';
import { setsFor } from './rules-read/local-sets';

/** Why a slot is not for a learner, whatever is free. */
export type Exclusion = {
  readonly code: 'not-eligible';
  readonly slot: string;
  readonly rule: string;
  readonly needed: number | string | null;
  readonly found: number | string | null;
};

/** What the rules read beside the learner and the slot. */
export type Circumstances = Pick<PeriodFacts, 'form' | 'ruleSets' | 'quotas'> & {
  readonly wardOf: (workplace: string | null) => string | null;
};

const FILTERS = RULES.flatMap((rule) => (rule.scope === 'place' && rule.isFilter ? [rule] : []));

/** The first rule that keeps the learner out of the slot. */
export function exclusionOf(
  learner: LearnerFacts,
  slot: SlotFacts,
  around: Circumstances,
): Exclusion | undefined {
  const facts = factsOf(learner, slot, around);
  for (const rule of FILTERS) {
    const days = daysInForce(rule, learner.days);
    const broken = days.length === 0 ? undefined : rule.check({ ...facts, days });
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
  const shut = around.quotas?.find((quota) => isShutOut(quota, learner, slot));
  return shut
    ? { code: 'not-eligible', slot: slot.id, rule: 'quota-exceeded', needed: shut.name, found: 0 }
    : undefined;
}

/** A quota of no seats keeps the provider's learners out; one that others have filled may have room again. */
const isShutOut = (quota: Quota, { provider, days }: LearnerFacts, { id }: SlotFacts): boolean =>
  quota.seats === 0 &&
  quota.provider === provider &&
  quota.slots.includes(id) &&
  daysOfQuota(quota, days).length > 0;

/** The wards of a period's workplaces by workplace. */
export function circumstancesOf(facts: PeriodFacts): Circumstances {
  const { form, ruleSets, quotas, workplaces } = facts;
  const wards = new Map(workplaces.map(({ id, ward }) => [id, ward ?? null]));
  return { form, ruleSets, quotas, wardOf: (workplace) => wards.get(workplace ?? '') ?? null };
}

function factsOf(
  learner: LearnerFacts,
  slot: SlotFacts,
  { form = null, ruleSets = [], wardOf }: Circumstances,
): PlaceFacts {
  const { days } = learner;
  return {
    days,
    learner,
    slot,
    terms: [],
    placement: { form },
    workplace: { ward: wardOf(slot.workplace) },
    ruleSets:
      ruleSets.length === 0 ? ruleSets : setsFor(ruleSets, { form, provider: learner.provider }),
  };
}

/** A slot may name the programmes it is for, with commas between; a learner whose programme is not known passes. */
function isOfProgramme(learner: LearnerFacts, slot: SlotFacts): boolean {
  if (!slot.programme || !learner.programme) return true;
  const own = plain(learner.programme);
  return slot.programme.split(',').some((programme) => plain(programme) === own);
}

const plain = (programme: string): string => programme.trim().toLocaleLowerCase('sv');

/** Learners with the same key are let in and kept out of the same slots. */
export function eligibilityKey(learner: LearnerFacts): string {
  const { birthYear, grade, programme, provider, avoids = [], days } = learner;
  return JSON.stringify([birthYear, grade, programme && plain(programme), provider, avoids, days]);
}
