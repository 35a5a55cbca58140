import type { Solution } from '../problem/solution';
import { isAutomatic } from '../problem/own-wishes';
import type { Problem } from '../problem/problem';
import { MetricsReading, type Seat } from './metrics-reading';
import { travelOf, type Travel } from './travel';

/** How many of some learners are placed, at their first wish and among their own three first. */
export type Share = {
  readonly learners: number;
  readonly placed: number;
  readonly first: number;
  readonly topThree: number;
};

/** What a proposal means for people, in numbers that can be compared between policies. */
export type RunMetrics = {
  readonly total: Share;
  /** By school id. */
  readonly schools: readonly (Share & { readonly school: string })[];
  /** By priority group; null: learners without one. */
  readonly groups: readonly (Share & { readonly priority: number | null })[];
  readonly profile: readonly number[];
  readonly fallbackPlaced: number;
  /** Of the profile, how many have a wish that is not their own but was added for them. */
  readonly automatic: number;
  /** Of those placed at a wish; null when nobody is. */
  readonly meanRank: number | null;
  readonly worstRank: number | null;
  /** Seats that somebody would rather have and could have had without moving anyone. */
  readonly wastedSeats: number;
  /** Learners who put a place higher than someone who is there. */
  readonly envious: number;
  /** Learner and ranking slot that would rather have each other; null where no slot ranks. */
  readonly blockingPairs: number | null;
  /** Highest minus lowest share placed, in percentage points, of schools with enough learners; null: fewer than two. */
  readonly parityGap: number | null;
  readonly travel: Travel | null;
};

/** Smaller schools differ by chance alone. */
const LEARNERS_FOR_PARITY = 30;

export function runMetrics(input: {
  readonly problem: Problem;
  readonly solution: Solution;
}): RunMetrics {
  const { problem, solution } = input;
  const reading = new MetricsReading(problem, solution);
  const { seats } = reading;
  const schools = sharesBy(seats, ({ learner }) => learner.school ?? null).flatMap(
    ([school, share]) => (school === null ? [] : [{ school, ...share }]),
  );
  const groups = sharesBy(seats, ({ learner }) => learner.priority ?? null)
    .map(([priority, share]) => ({ priority, ...share }))
    .sort((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity));
  const ranks = solution.placements.flatMap(({ rank }) => rank ?? []);
  return {
    ...{ total: shareOf(seats), schools, groups },
    profile: solution.profile,
    fallbackPlaced: solution.fallbackPlaced,
    automatic: seats.filter(({ rank, learner }) => isAutomatic(learner, rank)).length,
    meanRank: ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length,
    worstRank: ranks.length === 0 ? null : ranks.reduce((most, rank) => Math.max(most, rank), 0),
    wastedSeats: reading.wastedSeats(),
    envious: reading.envious(),
    blockingPairs: reading.blockingPairs(),
    parityGap: parityGapOf(schools),
    travel: travelOf(problem, solution),
  };
}

function sharesBy<Key>(seats: readonly Seat[], keyOf: (seat: Seat) => Key): [Key, Share][] {
  const lists = new Map<Key, Seat[]>();
  for (const seat of seats) {
    const list = lists.get(keyOf(seat));
    if (list === undefined) lists.set(keyOf(seat), [seat]);
    else list.push(seat);
  }
  return [...lists].map(([key, list]) => [key, shareOf(list)]);
}

function shareOf(seats: readonly Seat[]): Share {
  const count = (isCounted: (seat: Seat) => boolean): number => seats.filter(isCounted).length;
  return {
    learners: seats.length,
    placed: count(({ slot }) => slot !== undefined),
    first: count(({ rank }) => rank === 1),
    topThree: count(
      ({ rank, learner }) => rank !== null && rank <= 3 && !isAutomatic(learner, rank),
    ),
  };
}

/** Of the schools with enough learners, the highest share placed minus the lowest. */
export function parityGapOf(schools: readonly Pick<Share, 'placed' | 'learners'>[]): number | null {
  const shares = schools
    .filter(({ learners }) => learners >= LEARNERS_FOR_PARITY)
    .map(({ placed, learners }) => placed / learners);
  if (shares.length < 2) return null;
  return 100 * (Math.max(...shares) - Math.min(...shares));
}
