import { daysOfSpan, spanOfWeek, type Day, type Span } from '../days';

/** When somebody goes out: own dates, or ISO weeks as text such as `2027-W11, 2027-W12` or `2027-W11..2027-W15`. */
export type Dates = {
  readonly weeks?: string | null;
  readonly firstDay?: Day | null;
  readonly lastDay?: Day | null;
  readonly weekdays?: string | null;
};

/** The days of a group, ascending; dates go before weeks. Empty when neither says anything readable. */
export function daysOfDates(dates: Dates): Day[] {
  const weekdays = dates.weekdays || '12345';
  const days = new Set(spansOfDates(dates).flatMap((span) => daysOfSpan(span, weekdays)));
  return [...days].sort();
}

function spansOfDates(dates: Dates): Span[] {
  if (dates.firstDay && dates.lastDay) return [{ from: dates.firstDay, to: dates.lastDay }];
  return spansOfWeeks(dates.weeks ?? '');
}

function spansOfWeeks(text: string): Span[] {
  const ranges = text.replaceAll(/\s*(\.\.|–|--)\s*/g, '..').split(/[\s,;|]+/);
  return ranges.flatMap((range) => {
    const [first = '', last = first] = range.split('..');
    const from = spanOfWeek(first)?.from;
    const to = spanOfWeek(last)?.to;
    return from && to ? [{ from, to }] : [];
  });
}
