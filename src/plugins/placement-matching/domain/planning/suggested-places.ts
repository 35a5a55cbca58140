import { termsOf } from '../calendar/free-days';
import type { Day } from '../days';
import { movedDates } from './moved-dates';
import {
  moveObstacle,
  needsOf,
  type Bar,
  type MoveCircumstances,
  type PlannedGroup,
} from './planning-bars';
import type { Movable, Place } from './spread-periods';

/**
 * Where a bar may be suggested to stand: in the term it is in, with as many days as it has, nothing forbidden.
 * Where nobody has said when terms are, the half of the year stands for the term.
 */
export function suggestedPlaces(bar: Bar, around: MoveCircumstances): Movable | undefined {
  if (bar.fixed !== null) return undefined;
  const now = placeAt(bar, 0, around);
  if (!now || now.needs.length === 0) return undefined;
  let known: Place[] | undefined;
  const others = (): readonly Place[] => (known ??= otherPlaces(bar, around));
  return { id: bar.id, now, others };
}

function otherPlaces(bar: Bar, around: MoveCircumstances): Place[] {
  const weeks = around.year.weeks.length;
  const places: Place[] = [];
  for (let shift = -weeks; shift <= weeks; shift += 1) {
    if (shift === 0 || !mayStand(bar, shift, around)) continue;
    const place = placeAt(bar, shift, around);
    if (place) places.push(place);
  }
  return places;
}

function placeAt(bar: Bar, shift: number, { daysOf, year }: MoveCircumstances): Place | undefined {
  const groups = bar.groups.flatMap((group) => {
    const dates = movedDates(group, { shift, longer: 0 });
    return dates ? [{ ...group, ...dates }] : [];
  });
  return { shift, needs: needsOf(groups, { daysOf, year }) };
}

function mayStand(bar: Bar, shift: number, around: MoveCircumstances): boolean {
  const moved = bar.groups.flatMap((group) => {
    const dates = movedDates(group, { shift, longer: 0 });
    return dates ? [{ group, dates }] : [];
  });
  const isWhole = moved.every(({ group, dates }) => {
    const [before, after] = [around.daysOf(group), around.daysOf({ ...group, ...dates })];
    return after.length >= before.length && isSameTerm(group, { before, after }, around);
  });
  return isWhole && moveObstacle({ moved, period: bar.period, around }) === undefined;
}

function isSameTerm(
  group: PlannedGroup,
  { before, after }: { readonly before: readonly Day[]; readonly after: readonly Day[] },
  { calendar }: MoveCircumstances,
): boolean {
  const first = before[0] ?? '';
  const term = termsOf(calendar, group).find(({ from, to }) => from <= first && first <= to);
  if (term) return after.every((day) => term.from <= day && day <= term.to);
  const half = (day: Day): string => `${day.slice(0, 4)} ${day.slice(5, 7) >= '07'}`;
  return after.every((day) => half(day) === half(first));
}
