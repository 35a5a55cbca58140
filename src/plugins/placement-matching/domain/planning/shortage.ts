/** So many learners who need a place on the days, in one occupation field or, where it is null, in any. */
export type Need = {
  readonly field: string | null;
  readonly area: string | null;
  readonly learners: number;
  /** Places of the days among the columns. */
  readonly days: readonly number[];
};

/** So many seats on every day from one place among the columns to another, both included. */
export type Supply = {
  readonly field: string | null;
  readonly area: string | null;
  readonly seats: number;
  readonly from: number;
  readonly to: number;
};

/** A week is its worst day: that on which most are without a place, or most are out. */
export type WeekFigures = {
  readonly need: number;
  readonly supply: number;
  readonly short: number;
};

/** Need and supply on each day, by field; null is «any field» of a need, and «no field» of a seat. */
export type Balance = {
  readonly days: number;
  readonly need: ReadonlyMap<string | null, Int32Array>;
  readonly supply: ReadonlyMap<string | null, Int32Array>;
};

export function balanceOf(
  days: number,
  { needs, supplies }: { readonly needs: readonly Need[]; readonly supplies: readonly Supply[] },
): Balance {
  const need = new Map<string | null, Int32Array>();
  const supply = new Map<string | null, Int32Array>();
  const listOf = (lists: Map<string | null, Int32Array>, field: string | null): Int32Array => {
    const known = lists.get(field) ?? new Int32Array(days);
    lists.set(field, known);
    return known;
  };
  for (const { field, learners, days: out } of needs) {
    const list = listOf(need, field);
    for (const day of out) list[day]! += learners;
  }
  // Differences first and sums afterwards: a seat that is open all year costs two steps and not four hundred.
  for (const { field, seats, from, to } of supplies) {
    const list = listOf(supply, field);
    if (to < 0 || from >= days || to < from) continue;
    list[Math.max(0, from)]! += seats;
    if (to + 1 < days) list[to + 1]! -= seats;
  }
  for (const list of supply.values())
    for (let day = 1; day < days; day += 1) list[day]! += list[day - 1]!;
  return { days, need, supply };
}

/**
 * How many are without a place on a day: in each field those above its seats; and those who may go anywhere, above
 * what the fields leave.
 */
export function shortOn({ need, supply }: Balance, day: number): number {
  let short = 0;
  let left = 0;
  for (const [field, wanted] of need) {
    if (field === null) continue;
    short += Math.max(0, (wanted[day] ?? 0) - (supply.get(field)?.[day] ?? 0));
  }
  for (const [field, seats] of supply) {
    const taken = field === null ? 0 : (need.get(field)?.[day] ?? 0);
    left += Math.max(0, (seats[day] ?? 0) - taken);
  }
  return short + Math.max(0, (need.get(null)?.[day] ?? 0) - left);
}

/** The week's figures over all fields. */
export function weekInAll(balance: Balance, week: number): WeekFigures {
  return worstDay(week, (day) => ({
    need: sumOn(balance.need, day),
    supply: sumOn(balance.supply, day),
    short: shortOn(balance, day),
  }));
}

/** The week's figures of one field. For «any field» the supply is what the fields leave, and seats without a field. */
export function weekOfField(balance: Balance, field: string | null, week: number): WeekFigures {
  return worstDay(week, (day) => {
    const need = balance.need.get(field)?.[day] ?? 0;
    const supply = field === null ? leftOn(balance, day) : (balance.supply.get(field)?.[day] ?? 0);
    return { need, supply, short: Math.max(0, need - supply) };
  });
}

function worstDay(week: number, figuresOn: (day: number) => WeekFigures): WeekFigures {
  let worst = figuresOn(7 * week);
  for (let day = 7 * week + 1; day < 7 * week + 7; day += 1) {
    const figures = figuresOn(day);
    const isWorse =
      figures.short !== worst.short ? figures.short > worst.short : figures.need > worst.need;
    if (isWorse) worst = figures;
  }
  return worst;
}

const sumOn = (lists: ReadonlyMap<string | null, Int32Array>, day: number): number =>
  [...lists.values()].reduce((sum, list) => sum + (list[day] ?? 0), 0);

function leftOn({ need, supply }: Balance, day: number): number {
  let left = 0;
  for (const [field, seats] of supply) {
    const taken = field === null ? 0 : (need.get(field)?.[day] ?? 0);
    left += Math.max(0, (seats[day] ?? 0) - taken);
  }
  return left;
}
