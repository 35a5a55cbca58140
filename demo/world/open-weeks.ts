import type { Random } from '../random';

/** First and last week of each span; `seats` replaces the slot's. No span: open every week. */
export type OpenWeeks = readonly {
  readonly from: number;
  readonly to: number;
  readonly seats?: number;
}[];

const PUPIL_WEEKS: readonly OpenWeeks[] = [
  [{ from: 10, to: 12 }],
  [{ from: 11, to: 12 }],
  [{ from: 10, to: 15 }],
  [{ from: 9, to: 20 }],
  [{ from: 12, to: 15 }],
  [{ from: 14, to: 15 }],
  [
    { from: 10, to: 11 },
    { from: 14, to: 15 },
  ],
  [
    { from: 10, to: 12, seats: 2 },
    { from: 14, to: 16, seats: 1 },
  ],
];

const GROWN_WEEKS: readonly OpenWeeks[] = [
  [{ from: 9, to: 21 }],
  [{ from: 8, to: 22 }],
  [{ from: 9, to: 22, seats: 2 }],
  [{ from: 9, to: 16 }],
];

/** Two of five slots are open every week. */
export function drawOpenWeeks(isForPupils: boolean, random: Random): OpenWeeks {
  if (random.chance(0.4)) return [];
  return random.pick(isForPupils ? PUPIL_WEEKS : GROWN_WEEKS);
}

export function isOpenIn(open: OpenWeeks, weeks: readonly number[]): boolean {
  if (open.length === 0) return true;
  return weeks.every((week) => open.some(({ from, to }) => week >= from && week <= to));
}

/** As the import file writes it: `2027-W11–2027-W12:2`. */
export function openWeeksText(open: OpenWeeks, year: number): string {
  const week = (number: number): string => `${year}-W${String(number).padStart(2, '0')}`;
  return open
    .map(({ from, to, seats }) => {
      const span = from === to ? week(from) : `${week(from)}–${week(to)}`;
      return seats === undefined ? span : `${span}:${seats}`;
    })
    .join('|');
}
