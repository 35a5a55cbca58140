import { termsOf, type CalendarEntry } from '../calendar/free-days';
import { daysByDates } from '../calendar/days-by-dates';
import type { Day } from '../days';
import type { GroupDates } from './moved-dates';
import type { Need } from './shortage';
import type { YearWeeks } from './year-weeks';

/** A cohort in a period as the year plan reads it. */
export type PlannedGroup = GroupDates & {
  readonly id: string;
  readonly weekdays: string | null;
  readonly cohort: string | null;
  /** Null: nobody has said how many. */
  readonly learners: number | null;
  /** The occupation field that its programme needs; null: any. */
  readonly field: string | null;
  readonly school: string | null;
  readonly municipality: string | null;
};
export type PlannedPeriod = {
  readonly id: string;
  readonly isPublished: boolean;
  readonly hasProposal: boolean;
  readonly releaseDate: Day | null;
};

/** Groups of a period that are out at the same time: one bar of the plan, moved as one. */
export type Bar = {
  readonly id: string;
  readonly period: PlannedPeriod;
  readonly groups: readonly PlannedGroup[];
  readonly fixed: 'published' | 'has-proposal' | 'begun' | 'no-dates' | null;
};

/** Bars in the order of the groups; whose dates were the same before any move are together. */
export function barsOf({
  periods,
  today,
}: {
  readonly periods: readonly {
    readonly period: PlannedPeriod;
    readonly groups: readonly PlannedGroup[];
  }[];
  readonly today: Day;
}): Bar[] {
  const daysOf = daysOfGroups([]);
  return periods.flatMap(({ period, groups }) => {
    const byDates = new Map<string, PlannedGroup[]>();
    for (const group of groups) {
      const { weeks, firstDay, lastDay, weekdays } = group;
      const key = JSON.stringify([weeks, firstDay, lastDay, weekdays]);
      const known = byDates.get(key);
      if (known) known.push(group);
      else byDates.set(key, [group]);
    }
    return [...byDates.values()].flatMap((together) => {
      const [first] = together;
      if (!first) return [];
      const id = `${period.id}:${first.id}`;
      return { id, period, groups: together, fixed: fixedBecause(period, daysOf(first), today) };
    });
  });
}

function fixedBecause(period: PlannedPeriod, days: readonly Day[], today: Day): Bar['fixed'] {
  if (period.isPublished) return 'published';
  if (period.hasProposal) return 'has-proposal';
  const [begins] = days;
  if (begins === undefined) return 'no-dates';
  return begins <= today ? 'begun' : null;
}

/** Days on which a group is out, its school's holidays left out. */
export type DaysOfGroup = (
  group: GroupDates & Pick<PlannedGroup, 'weekdays' | 'school' | 'municipality'>,
) => readonly Day[];

export function daysOfGroups(calendar: readonly CalendarEntry[]): DaysOfGroup {
  const daysOf = daysByDates(calendar);
  return (group) => daysOf(storedDates(group));
}

const storedDates = ({
  school,
  municipality,
  weeks,
  firstDay,
  lastDay,
  weekdays,
}: Parameters<DaysOfGroup>[0]): Parameters<ReturnType<typeof daysByDates>>[0] => ({
  ...{ school, municipality, weeks, firstDay, lastDay, weekdays },
  ...{ ownFirst: null, ownLast: null, ownWeekdays: null },
});

/** What the groups need, those of the same field and municipality with the same days together. */
export function needsOf(
  groups: readonly PlannedGroup[],
  { daysOf, year }: { readonly daysOf: DaysOfGroup; readonly year: YearWeeks },
): Need[] {
  const needs = new Map<string, Need>();
  for (const group of groups) {
    const { field, municipality: area, learners } = group;
    if (learners === null || learners === 0) continue;
    const days = daysOf(group).flatMap((day) => year.indexOf(day) ?? []);
    if (days.length === 0) continue;
    const key = JSON.stringify([field, area, days]);
    const known = needs.get(key)?.learners ?? 0;
    needs.set(key, { field, area, learners: known + learners, days });
  }
  return [...needs.values()];
}

export type MoveObstacle =
  'outside-term' | 'outside-year' | 'before-release' | 'in-the-past' | 'no-days' | 'cohort-busy';

type Asked = {
  /** The groups as they are, each with its dates as they would be. */
  readonly moved: readonly { readonly group: PlannedGroup; readonly dates: GroupDates }[];
  readonly period: PlannedPeriod;
  readonly around: MoveCircumstances;
};
export type MoveCircumstances = {
  readonly calendar: readonly CalendarEntry[];
  readonly daysOf: DaysOfGroup;
  readonly year: YearWeeks;
  readonly today: Day;
  /** Days on which a cohort is out otherwise, with other groups than these. */
  readonly busyOn: (cohort: string, groups: ReadonlySet<string>) => ReadonlySet<Day>;
};

/** What forbids the groups to stand there; undefined when they may. */
export function moveObstacle({ moved, period, around }: Asked): MoveObstacle | undefined {
  const { calendar, daysOf, year, today, busyOn } = around;
  const own = new Set(moved.map(({ group }) => group.id));
  for (const { group, dates } of moved) {
    const days = daysOf({ ...group, ...dates });
    const [first] = days;
    if (first === undefined) return 'no-days';
    if (days.some((day) => year.indexOf(day) === undefined)) return 'outside-year';
    if (first <= today) return 'in-the-past';
    if (period.releaseDate !== null && first <= period.releaseDate) return 'before-release';
    const terms = termsOf(calendar, group);
    const isInTerm = (day: Day): boolean => terms.some(({ from, to }) => from <= day && day <= to);
    if (terms.length > 0 && !days.every(isInTerm)) return 'outside-term';
    const busy = group.cohort === null ? NONE : busyOn(group.cohort, own);
    if (days.some((day) => busy.has(day))) return 'cohort-busy';
  }
  return undefined;
}

const NONE: ReadonlySet<Day> = new Set();

/** Days of each cohort by group, so that a move can leave its own groups out. */
export function cohortDays(
  groups: readonly PlannedGroup[],
  daysOf: DaysOfGroup,
): MoveCircumstances['busyOn'] {
  const byCohort = new Map<string, PlannedGroup[]>();
  for (const group of groups) {
    if (group.cohort === null) continue;
    const known = byCohort.get(group.cohort);
    if (known) known.push(group);
    else byCohort.set(group.cohort, [group]);
  }
  return (cohort, without) => {
    const others = (byCohort.get(cohort) ?? []).filter(({ id }) => !without.has(id));
    return new Set(others.flatMap((group) => daysOf(group)));
  };
}
