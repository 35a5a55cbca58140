import { daysOfSpan, hasWeekday, isDay } from '../days';
import { firstOf } from './first-of';
import type { BadField, Dates, Learner } from './problem';

/** Either every learner has dates or none; each has at least one day, and no two visits share one. */
export function checkDates(learners: readonly Learner[]): BadField | undefined {
  const hasDates = learners.length > 0 && isDated(learners[0]);
  const seen = new Set<string>();
  return firstOf(learners, (learner, at) => {
    const field = `learners[${at}]`;
    if (isDated(learner) !== hasDates) {
      return {
        field: `${field}.from`,
        value: learner.from,
        expected: 'dates for every learner or for none',
      };
    }
    if (learner.visits !== undefined) return visitsFault(learner, field);
    const key = learner.days === undefined ? `${learner.from} ${learner.to}` : undefined;
    if (key !== undefined && seen.has(key)) return undefined;
    const fault = datesFault(learner, field);
    if (fault === undefined && key !== undefined) seen.add(key);
    return fault;
  });
}

/** The days of a learner or visit, ascending; undefined where the problem has no dates. */
export function daysOf(dates: Dates): readonly string[] | undefined {
  if (dates.days !== undefined) return [...dates.days].sort();
  if (dates.from === undefined || dates.to === undefined) return undefined;
  return daysOfSpan({ from: dates.from, to: dates.to });
}

function isDated(learner: Learner | undefined): boolean {
  if (learner === undefined) return false;
  const { from, to, days, visits } = learner;
  return from !== undefined || to !== undefined || days !== undefined || visits !== undefined;
}

function visitsFault(learner: Learner, field: string): BadField | undefined {
  const { visits = [], locked } = learner;
  if (visits.length === 0)
    return { field: `${field}.visits`, value: [], expected: 'at least one visit' };
  for (const key of ['from', 'to', 'days'] as const) {
    if (learner[key] === undefined) continue;
    return { field: `${field}.${key}`, value: learner[key], expected: 'no dates beside visits' };
  }
  if (locked !== undefined && visits.length > 1) {
    return { field: `${field}.locked`, value: locked, expected: 'no lock beside several visits' };
  }
  const ids = new Set<string>();
  const taken = new Set<string>();
  return firstOf(visits, (visit, at) => {
    const name = `${field}.visits[${at}]`;
    if (ids.has(visit.id)) {
      return { field: `${name}.id`, value: visit.id, expected: 'a value that stands here once' };
    }
    ids.add(visit.id);
    const fault = datesFault(visit, name);
    if (fault !== undefined) return fault;
    for (const day of daysOf(visit) ?? []) {
      if (taken.has(day)) return { field: name, value: day, expected: 'no day of another visit' };
      taken.add(day);
    }
    return undefined;
  });
}

function datesFault(dates: Dates, field: string): BadField | undefined {
  const { from, to, days } = dates;
  for (const key of ['from', 'to'] as const) {
    const day = dates[key];
    if (day !== undefined && !isDay(day))
      return { field: `${field}.${key}`, value: day, expected: 'an ISO date' };
  }
  if (from !== undefined && to === undefined) {
    return { field: `${field}.to`, value: to, expected: 'a date, because from is given' };
  }
  if (from === undefined && to !== undefined) {
    return { field: `${field}.from`, value: from, expected: 'a date, because to is given' };
  }
  if (from !== undefined && to !== undefined && to < from) {
    return { field: `${field}.to`, value: to, expected: `a day not before ${from}` };
  }
  if (days !== undefined) return daysFault(days, from, to, `${field}.days`);
  if (from === undefined) return undefined;
  if (to === undefined || hasWeekday({ from, to })) return undefined;
  return { field: `${field}.from`, value: from, expected: 'a span with a weekday' };
}

function daysFault(
  days: readonly string[],
  from: string | undefined,
  to: string | undefined,
  field: string,
): BadField | undefined {
  if (days.length === 0) return { field, value: [], expected: 'at least one day' };
  const seen = new Set<string>();
  return firstOf(days, (day, at) => {
    const name = `${field}[${at}]`;
    if (!isDay(day)) return { field: name, value: day, expected: 'an ISO date' };
    if (seen.has(day))
      return { field: name, value: day, expected: 'a value that stands here once' };
    seen.add(day);
    if ((from === undefined || day >= from) && (to === undefined || day <= to)) return undefined;
    return { field: name, value: day, expected: `a day from ${from} to ${to}` };
  });
}
