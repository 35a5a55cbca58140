import type { Day } from '../days';

/** So many learners of a period that is not published ask for the slot on the days. */
export type Request = {
  readonly slot: string;
  readonly period: string;
  readonly learners: number;
  readonly days: readonly Day[];
};

/** Periods that ask for the same slot on the same days. */
export type Competition = {
  readonly slot: string;
  /** Ascending; on each of them at least two of the periods ask. */
  readonly days: readonly Day[];
  /** Most learners first. */
  readonly periods: readonly { readonly period: string; readonly learners: number }[];
};

/**
 * Where requests meet, to be seen before anybody is asked. Within one period the allocation settles it; between
 * periods nobody does, for each is allocated by its owner at a time of its own.
 */
export function competingRequests(requests: readonly Request[]): Competition[] {
  const bySlot = new Map<string, Request[]>();
  for (const request of requests) {
    const known = bySlot.get(request.slot);
    if (known) known.push(request);
    else bySlot.set(request.slot, [request]);
  }
  return [...bySlot].flatMap(([slot, asked]) => competitionOf(slot, asked) ?? []);
}

function competitionOf(slot: string, requests: readonly Request[]): Competition | undefined {
  const periodsOn = new Map<Day, Set<string>>();
  for (const { period, days } of requests) {
    for (const day of days) periodsOn.set(day, (periodsOn.get(day) ?? new Set()).add(period));
  }
  const days = [...periodsOn].flatMap(([day, periods]) => (periods.size > 1 ? [day] : []));
  if (days.length === 0) return undefined;
  const shared = new Set(days);
  const learners = new Map<string, number>();
  for (const { period, days: asked, learners: count } of requests) {
    // Learners of a period may go out on unlike days: only those whose days meet others' compete.
    if (asked.some((day) => shared.has(day)))
      learners.set(period, (learners.get(period) ?? 0) + count);
  }
  const periods = [...learners].map(([period, count]) => ({ period, learners: count }));
  periods.sort((a, b) => b.learners - a.learners || (a.period < b.period ? -1 : 1));
  return { slot, days: days.sort(), periods };
}
