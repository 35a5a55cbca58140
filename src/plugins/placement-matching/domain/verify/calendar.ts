import { Temporal } from 'temporal-polyfill';

const UNIX_EPOCH = Temporal.PlainDate.from('1970-01-01');
const JULIAN_NUMBER_OF_EPOCH = 2_440_588;

type Span = { readonly from: string; readonly to: string };

/**
 * Time cut wherever a span of the problem begins or ends. Within such a piece every weekday has the same learners and
 * the same seats, so the first of them stands for all: a span of ten thousand years is a few days. A day that is named
 * alone is a piece of its own, on a Saturday too.
 */
export class Calendar {
  /** Julian day numbers, ascending. */
  private readonly starts: readonly number[];
  private readonly firstWeekday: readonly (string | undefined)[];
  private readonly between = new Map<string, readonly string[]>();

  constructor(spans: Iterable<Span>) {
    const cuts = new Set<number>();
    for (const { from, to } of spans) cuts.add(dayNumber(from)).add(dayNumber(to) + 1);
    this.starts = [...cuts].sort((a, b) => a - b);
    this.firstWeekday = this.starts.map((start, at) => {
      const first = start % 7 < 5 ? start : start + 7 - (start % 7);
      return first < (this.starts[at + 1] ?? start) ? textOf(first) : undefined;
    });
  }

  /** Those that stand for the Mondays to Fridays of a span of the problem. */
  daysBetween({ from, to }: Span): readonly string[] {
    const key = `${from} ${to}`;
    let days = this.between.get(key);
    if (days === undefined) {
      const [first, end] = [this.pieceOf(dayNumber(from)), this.pieceOf(dayNumber(to) + 1)];
      days = this.firstWeekday.slice(first, end).filter((day) => day !== undefined);
      this.between.set(key, days);
    }
    return days;
  }

  /** The day that stands for this one; undefined where no learner of any span can be there. */
  standIn(day: string): string | undefined {
    const number = isDay(day) ? dayNumber(day) : NaN;
    const piece = this.pieceOf(number);
    const start = this.starts[piece];
    const end = this.starts[piece + 1];
    if (start === undefined || end === undefined) return undefined;
    if (end - start === 1) return day;
    return number % 7 < 5 ? this.firstWeekday[piece] : undefined;
  }

  /** The last piece that begins no later; −1 where there is none. */
  private pieceOf(number: number): number {
    let first = 0;
    let end = this.starts.length;
    while (first < end) {
      const middle = (first + end) >> 1;
      if (this.starts[middle]! <= number) first = middle + 1;
      else end = middle;
    }
    return first - 1;
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false;
  const [year, month, date] = partsOf(text);
  const next = month === 12 ? julian(year + 1, 1, 1) : julian(year, month + 1, 1);
  return date >= 1 && date <= next - julian(year, month, 1);
}

function dayNumber(day: string): number {
  return julian(...partsOf(day));
}

function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/** Julian day number, a Monday where it is divisible by 7 (Fliegel and Van Flandern 1968). */
function julian(year: number, month: number, date: number): number {
  const early = month <= 2 ? 1 : 0;
  const century = Math.floor((year + 4_900 - early) / 100);
  return (
    Math.floor((1_461 * (year + 4_800 - early)) / 4) +
    Math.floor((367 * (month - 2 + 12 * early)) / 12) -
    Math.floor((3 * century) / 4) +
    (date - 32_075)
  );
}

function textOf(number: number): string {
  return UNIX_EPOCH.add({ days: number - JULIAN_NUMBER_OF_EPOCH }).toString();
}
