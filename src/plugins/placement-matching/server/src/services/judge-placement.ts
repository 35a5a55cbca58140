import type { Day } from '../../../domain/days';
import type { DomainError, WhyNotInPeriod } from '../../../domain/errors';
import type { Circumstances } from '../../../domain/eligibility';
import { whyNotFor } from '../../../domain/manual-placement';
import { failure, success, type Result } from '../../../domain/result';
import type { BookableSlot } from '../adapters/bookable-store';
import { readCalendar } from '../adapters/calendar-reader';
import { readParticipant, type Participant } from '../adapters/learner-reader';
import { readAvoided } from '../adapters/learner-rule-facts';
import { readSlots } from '../adapters/offer-reader';
import { readPeriods, type Reading } from '../adapters/period-reader';
import { readLocalRuleSets } from '../adapters/rule-set-reader';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { namesById } from '../adapters/names';

type Wanted = {
  readonly period: string;
  readonly learner: string;
  readonly slot: BookableSlot;
  /** Absent: the learner's days in the period. */
  readonly days?: readonly Day[];
  readonly today: Day;
};

/** Who may be placed by hand, where, and on which days: as an allocation of the period would have it. */
export async function judgePlacement(
  { strapi, trx }: UnitOfWork,
  { period, learner, slot, days: chosen, today }: Wanted,
): Promise<Result<{ readonly days: readonly Day[] }, DomainError>> {
  const reading = { strapi, db: trx };
  const [record] = await readPeriods(reading, period);
  if (!record) return failure({ code: 'not-found', what: 'period', id: period });
  const calendar = await readCalendar(reading);
  const participant = await readParticipant(reading, { period: record.id, learner }, calendar);
  const why = whyNotIn(participant, chosen);
  if (!participant || why) {
    const name = (await namesById(reading, 'learner', [learner])).get(learner) ?? '';
    return failure({ code: 'not-in-period', learner: name, why: why ?? 'absent' });
  }
  const days = [...new Set(chosen ?? participant.facts.days)].sort();
  const [facts] = await readSlots(reading, {
    form: record.formCode,
    firstDay: null,
    lastDay: null,
    wished: new Set([slot.id]),
    only: slot,
  });
  if (!facts) return failure({ code: 'not-found', what: 'slot', id: slot.id });
  const excluded = whyNotFor({
    learner: {
      ...participant.facts,
      days,
      avoids: (await readAvoided(reading, learner)).get(learner) ?? [],
    },
    // A closed slot is refused by the claims, which name its days.
    slot: { ...facts, isOffered: facts.isOffered || slot.state !== 'open' },
    form: record.formSv,
    around: await circumstancesOf(reading, { form: record.formCode, slot }),
    today,
  });
  return excluded
    ? failure({ ...excluded, learner: participant.name, slot: slot.name })
    : success({ days });
}

async function circumstancesOf(
  reading: Reading,
  { form, slot }: { readonly form: string | null; readonly slot: BookableSlot },
): Promise<Circumstances> {
  return { form, ruleSets: await readLocalRuleSets(reading), wardOf: () => slot.ward };
}

/** Whoever has found a place on their own is placed by hand as well; an allocation leaves them out. */
const PLACED_BY_HAND: readonly string[] = ['expected', 'wished', 'own-place'];

function whyNotIn(
  participant: Participant | undefined,
  chosen: readonly Day[] | undefined,
): WhyNotInPeriod | undefined {
  if (!participant) return 'absent';
  if (participant.hasLeft) return 'left';
  if (!PLACED_BY_HAND.includes(participant.state)) return 'not-to-be-placed';
  return (chosen ?? participant.facts.days).length === 0 ? 'no-days' : undefined;
}
