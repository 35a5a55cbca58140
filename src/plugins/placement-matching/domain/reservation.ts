import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';

type Today = Pick<PeriodFacts, 'today'>;

/** A reservation holds up to and including its last day. */
export function isReserved({ today }: Today, slot: SlotFacts): boolean {
  const isNamed = slot.reservedForSchools.length > 0 || slot.reservedForProviders.length > 0;
  return isNamed && (slot.reservedUntil === null || slot.reservedUntil >= today);
}

export function isReservedAwayFrom(facts: Today, learner: LearnerFacts, slot: SlotFacts): boolean {
  if (!isReserved(facts, slot)) return false;
  const isForSchool = learner.school !== null && slot.reservedForSchools.includes(learner.school);
  return (
    !isForSchool &&
    !(learner.provider !== null && slot.reservedForProviders.includes(learner.provider))
  );
}

/**
 * The schools a slot is reserved for, for the problem file; undefined when it is open to all, or when a provider's
 * learners without school may enter, which the file cannot say: then the lists of eligible slots alone keep others out.
 */
export function reservedSchools(
  facts: PeriodFacts,
  slot: SlotFacts,
): readonly string[] | undefined {
  if (!isReserved(facts, slot)) return undefined;
  const providers = new Set(slot.reservedForProviders);
  const isInside = ({ school, provider }: LearnerFacts): boolean =>
    school === null && providers.has(provider ?? '');
  if (facts.learners.some(isInside)) return undefined;
  const ofProviders = facts.schools
    .filter(({ provider }) => providers.has(provider ?? ''))
    .map(({ id }) => id);
  const schools = [...new Set([...slot.reservedForSchools, ...ofProviders])].sort();
  // A provider without schools here: nobody may enter, and the list may not be empty.
  return schools.length > 0 ? schools : [...slot.reservedForProviders];
}
