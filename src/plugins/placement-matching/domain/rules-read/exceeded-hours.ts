import { dayNumber, isWeekday } from '../calendar/day-number';
import type { PlanSlot } from '../conflicts/plan';
import type { Day } from '../days';
import type { Justification } from '../rules/rule';
import { minutesOf, timeOf } from './daily-hours';

export type HourLimits = {
  readonly maxHoursPerDay?: number | null;
  readonly minHoursPerDay?: number | null;
  readonly maxHoursPerWeek?: number | null;
  readonly earliestStart?: string | null;
  readonly latestEnd?: string | null;
  /** At least so long a break in a day that is longer than `breakAfterHours`. */
  readonly breakMinutes?: number;
  readonly breakAfterHours?: number;
  readonly isWeekdaysOnly?: boolean;
  /** Hours of rest between two days. */
  readonly restHours?: number;
};

type Schedule = Pick<Partial<PlanSlot>, 'startTime' | 'endTime' | 'breakMinutes'>;
type Input = {
  readonly days: readonly Day[];
  readonly slot: Schedule;
  readonly limits: HourLimits;
};

/** The least break that the law knows; counted where nobody has said how long the break is. */
const USUAL_BREAK = 30;
const DAY = 24 * 60;

/** The first limit that the slot's working day breaks on these days; none where its times are not known. */
export function exceededHours({ days, slot, limits }: Input): Justification | undefined {
  const start = minutesOf(slot.startTime);
  const end = minutesOf(slot.endTime);
  if (start === undefined || end === undefined) return weekendIn(days, limits);
  const worked = end - start - (slot.breakMinutes ?? USUAL_BREAK);
  return (
    weekendIn(days, limits) ??
    timeFault({ days, start, end, limits }) ??
    lengthFault({ days, slot, worked, limits }) ??
    weekFault(days, worked, limits.maxHoursPerWeek)
  );
}

function weekendIn(
  days: readonly Day[],
  { isWeekdaysOnly }: HourLimits,
): Justification | undefined {
  if (!isWeekdaysOnly) return undefined;
  const free = days.filter((day) => !isWeekday(dayNumber(day)));
  return free.length === 0
    ? undefined
    : { days: free, needed: null, found: free[0] ?? null, what: 'weekend' };
}

type Times = Pick<Input, 'days' | 'limits'> & { readonly start: number; readonly end: number };

function timeFault({ days, start, end, limits }: Times): Justification | undefined {
  const earliest = minutesOf(limits.earliestStart) ?? 0;
  const latest = minutesOf(limits.latestEnd) ?? DAY;
  if (start < earliest)
    return { days, needed: timeOf(earliest), found: timeOf(start), what: 'starts-early' };
  if (end > latest) return { days, needed: timeOf(latest), found: timeOf(end), what: 'ends-late' };
  const rest = limits.restHours ?? 0;
  return DAY - (end - start) < rest * 60
    ? { days, needed: rest, found: inHours(DAY - (end - start)), what: 'rest-too-short' }
    : undefined;
}

type Length = Pick<Input, 'days' | 'limits' | 'slot'> & { readonly worked: number };

function lengthFault({ days, slot, worked, limits }: Length): Justification | undefined {
  const { maxHoursPerDay, minHoursPerDay, breakMinutes = 0, breakAfterHours = 0 } = limits;
  const pause = slot.breakMinutes ?? breakMinutes;
  if (pause < breakMinutes && worked + pause > breakAfterHours * 60)
    return { days, needed: breakMinutes, found: pause, what: 'break-too-short' };
  if (maxHoursPerDay != null && worked > maxHoursPerDay * 60)
    return { days, needed: maxHoursPerDay, found: inHours(worked), what: 'day-too-long' };
  if (minHoursPerDay != null && worked < minHoursPerDay * 60)
    return { days, needed: minHoursPerDay, found: inHours(worked), what: 'day-too-short' };
  return undefined;
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (day: Day): number => Math.floor((dayNumber(day) + 3) / 7);

function weekFault(
  days: readonly Day[],
  worked: number,
  most: number | null | undefined,
): Justification | undefined {
  if (most == null || worked * 7 <= most * 60) return undefined;
  const byWeek = new Map<number, Day[]>();
  for (const day of days) byWeek.set(weekOf(day), [...(byWeek.get(weekOf(day)) ?? []), day]);
  const long = [...byWeek.values()].filter((ofWeek) => ofWeek.length * worked > most * 60);
  const [first] = long;
  return first === undefined
    ? undefined
    : {
        days: long.flat(),
        needed: most,
        found: inHours(first.length * worked),
        what: 'week-too-long',
      };
}

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
