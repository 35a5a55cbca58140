import type { Language } from './errors';

type Told = {
  readonly learner: string;
  readonly period: string;
  /** The slots where the learner is published. */
  readonly by: readonly string[];
};

/** There is one way out of a published place: it hands the seat on, and can be undone. */
export function placedParticipationSentence(
  { learner, period, by }: Told,
  language: Language,
): string {
  return language === 'sv'
    ? `${learner} har en publicerad placering i ${period}: ${by.join(', ')}. Ta bort placeringen först, på periodens sida under Praktik, steget Följ upp.`
    : `${learner} has a published placement in ${period}: ${by.join(', ')}. Withdraw the placement first, on the page of the period under Placements, step Follow up.`;
}
