import { shortOn, type Balance } from './shortage';

/** Groups of one period that are out at the same time, as a plan moves them: all together, by whole weeks. */
export type Movable = {
  readonly id: string;
  /** Where it is. */
  readonly now: Place;
  /** Where else it may stand; asked for only where it stands in a worst week. */
  readonly others: () => readonly Place[];
};

export type Place = {
  /** Weeks later than now; 0 is where it is. */
  readonly shift: number;
  readonly needs: readonly {
    readonly field: string | null;
    readonly learners: number;
    readonly days: readonly number[];
  }[];
};

export type SuggestedMove = {
  readonly id: string;
  readonly shift: number;
  /** The largest weekly shortage before this move, those above it being made, and after it. */
  readonly before: number;
  readonly after: number;
};

type Input = {
  /** With everything where it is. */
  readonly balance: Balance;
  readonly movables: readonly Movable[];
  readonly most: number;
};

/**
 * Moves that lower the largest weekly shortage, each the best single one when those before it are made: least
 * largest shortage, then fewest weeks that reach it, then least shortage in all, then the shortest move. Each period
 * moves once at most. It ends when no move lowers the first two: a greedy descent, so a better set of several moves
 * that only help together is not looked for. O(moves × movables in the worst weeks × places × days).
 */
export function spreadPeriods({ balance, movables, most }: Input): SuggestedMove[] {
  const need = new Map([...balance.need].map(([field, list]) => [field, list.slice()]));
  const now: Balance = { ...balance, need };
  const weeks = Math.floor(balance.days / 7);
  const shortages = Array.from({ length: weeks }, (_, week) => weekShort(now, week));
  const waiting = new Set(movables);
  const moves: SuggestedMove[] = [];
  while (moves.length < most) {
    const before = scoreOf(shortages);
    if (before.peak === 0) break;
    let best: { readonly movable: Movable; readonly place: Place; readonly score: Score } | null =
      null;
    for (const movable of waiting) {
      const from = movable.now;
      if (!touchesPeak(from, shortages, before.peak)) continue;
      for (const place of movable.others()) {
        apply(need, from, -1);
        apply(need, place, 1);
        const score = scoreOf(changed({ shortages, now, touched: [from, place] }), place.shift);
        apply(need, place, -1);
        apply(need, from, 1);
        const isBetter = compare(score, best?.score ?? before) < 0;
        if (isBetter && isLower(score, before)) best = { movable, place, score };
      }
    }
    if (!best) break;
    const { movable, place, score } = best;
    const from = movable.now;
    apply(need, from, -1);
    apply(need, place, 1);
    for (const week of weeksOf([from, place])) shortages[week] = weekShort(now, week);
    waiting.delete(movable);
    moves.push({ id: movable.id, shift: place.shift, before: before.peak, after: score.peak });
  }
  return moves;
}

type Score = {
  readonly peak: number;
  readonly weeksAtPeak: number;
  readonly total: number;
  readonly distance: number;
};

function scoreOf(shortages: readonly number[], shift = 0): Score {
  let peak = 0;
  let weeksAtPeak = 0;
  let total = 0;
  for (const short of shortages) {
    total += short;
    if (short > peak) {
      peak = short;
      weeksAtPeak = 0;
    }
    if (short === peak) weeksAtPeak += 1;
  }
  return { peak, weeksAtPeak, total, distance: Math.abs(shift) };
}

const compare = (a: Score, b: Score): number =>
  a.peak - b.peak || a.weeksAtPeak - b.weeksAtPeak || a.total - b.total || a.distance - b.distance;

const isLower = (a: Score, b: Score): boolean =>
  a.peak < b.peak || (a.peak === b.peak && a.weeksAtPeak < b.weeksAtPeak);

function weekShort(balance: Balance, week: number): number {
  let most = 0;
  for (let day = 7 * week; day < 7 * week + 7; day += 1)
    most = Math.max(most, shortOn(balance, day));
  return most;
}

function weeksOf(places: readonly Place[]): ReadonlySet<number> {
  const days = places.flatMap(({ needs }) => needs.flatMap((need) => need.days));
  return new Set(days.map((day) => Math.floor(day / 7)));
}

const touchesPeak = (place: Place, shortages: readonly number[], peak: number): boolean =>
  [...weeksOf([place])].some((week) => shortages[week] === peak);

function apply(need: Map<string | null, Int32Array>, place: Place, sign: 1 | -1): void {
  for (const { field, learners, days } of place.needs) {
    const list = need.get(field);
    if (list) for (const day of days) list[day]! += sign * learners;
  }
}

function changed({
  shortages,
  now,
  touched,
}: {
  readonly shortages: readonly number[];
  readonly now: Balance;
  readonly touched: readonly Place[];
}): number[] {
  const next = [...shortages];
  for (const week of weeksOf(touched)) next[week] = weekShort(now, week);
  return next;
}
