import { SCHOOL_YEAR } from './calendars';
import type { Cohort } from './cohorts';

export type Period = {
  readonly externalId: string;
  readonly name: string;
  readonly form: string;
  readonly owner: string;
  readonly schoolYear: string;
  readonly wishesOpen: string;
  readonly wishesClose: string;
  readonly releaseDate: string;
  readonly seed: string;
  readonly wishes: number;
};

/** A cohort's days in a period: weeks of its year, or first and last day. */
export type Group = {
  readonly period: Period;
  readonly cohort: Cohort;
  readonly year: number;
  readonly weeks: readonly number[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly weekdays: string;
};

export const YEAR = 2027;

/** Over when the demo starts: how it went is to be seen from the first day. */
export const PAST_PERIOD = 'prao-9-ht26';
/** Published by the demo, so that the next period meets taken seats. */
export const PUBLISHED_PERIOD = 'prao-8-vt27';
/** Left ready to allocate: the round. */
export const READY_PERIOD = 'prao-9-vt27';

type Owners = {
  readonly municipality: string;
  readonly university: string;
  readonly vocational: string;
};

export function periodsOf({ municipality, university, vocational }: Owners): readonly Period[] {
  const period = (
    externalId: string,
    name: string,
    form: string,
    owner: string,
    [wishesOpen, wishesClose, releaseDate]: readonly [string, string, string],
    wishes: number,
  ): Period => ({
    ...{ externalId, name, form, owner, schoolYear: SCHOOL_YEAR },
    ...{ wishesOpen, wishesClose, releaseDate, seed: `${YEAR}-${externalId}`, wishes },
  });
  // Periods of one form and term tell on one day, whenever their wishes were open.
  const release = '2026-12-07';
  const autumn = ['2026-10-05', '2026-10-23', release] as const;
  const lastAutumn = ['2026-08-24', '2026-09-07', '2026-09-14'] as const;
  const winter = ['2026-11-02', '2026-11-20', release] as const;
  return [
    period(PAST_PERIOD, 'Prao åk 9, hösten', 'prao', municipality, lastAutumn, 6),
    period(PUBLISHED_PERIOD, 'Prao åk 8', 'prao', municipality, autumn, 6),
    period(READY_PERIOD, 'Prao åk 9', 'prao', municipality, winter, 6),
    period('apl-vt27', 'APL åk 2, tisdagar och torsdagar', 'apl', municipality, winter, 4),
    period('lia-vt27', 'LIA tio veckor våren 2027', 'lia', vocational, winter, 3),
    period('vfu-vt27', 'VFU', 'vfu', university, winter, 3),
    period('sprak-vt27', 'Språkpraktik våren 2027', 'sprakpraktik', municipality, winter, 3),
  ];
}

const WITHOUT_EASTER_WEEK = [9, 10, 11, 12, 14, 15, 16, 17, 18, 19];
const GRADE_9_WEEKS = [
  [11, 12],
  [12, 14],
  [14, 15],
  [11, 12],
];
const PAST_WEEK = 40;
const GRADE_8_WEEKS = [[10], [11], [12], [10, 11]];

/** Schools go out in weeks that differ and overlap; which, follows from the school's place in the list. */
export function groupOf(period: Period, cohort: Cohort, schoolNumber: number): Group {
  const none = { year: YEAR, firstDay: '', lastDay: '', weekdays: '12345' };
  const inTurn = (weeks: readonly (readonly number[])[]): readonly number[] =>
    weeks[schoolNumber % weeks.length] ?? [];
  switch (period.form) {
    case 'apl':
      return { ...none, period, cohort, weeks: WITHOUT_EASTER_WEEK, weekdays: '24' };
    case 'lia':
      return { ...none, period, cohort, weeks: [11, 12, 14, 15, 16, 17, 18, 19, 20, 21] };
    case 'vfu':
      return { ...none, period, cohort, weeks: [10, 11, 12, 13, 14] };
    case 'sprakpraktik':
      return {
        ...{ period, cohort, year: YEAR, weeks: [] },
        firstDay: '2027-03-01',
        lastDay: '2027-04-23',
        weekdays: '135',
      };
    default:
      return {
        ...none,
        period,
        cohort,
        weeks: inTurn(period.externalId === READY_PERIOD ? GRADE_9_WEEKS : GRADE_8_WEEKS),
      };
  }
}

/** Half of the classes of the first schools have been out a week in the autumn before. */
export function pastGroupsOf(period: Period, groups: readonly Group[]): Group[] {
  const round = groups.filter((group) => group.period.externalId === READY_PERIOD);
  const schools = [...new Set(round.map(({ cohort }) => cohort.school))];
  const first = new Set(schools.slice(0, Math.ceil(schools.length / 3)));
  return (
    round
      .filter(({ cohort }) => first.has(cohort.school))
      // Every other class: in a week of autumn few workplaces are open.
      .filter((_, index) => index % 2 === 0)
      .map((group) => ({ ...group, period, year: YEAR - 1, weeks: [PAST_WEEK] }))
  );
}

/** Prao and VFU are known by their weeks: «Prao åk 9 v. 11–15». Which they are depends on the tier's schools. */
export function namedByWeeks(groups: readonly Group[]): Group[] {
  const names = new Map<Period, Period>();
  for (const { period } of groups) {
    if (names.has(period) || !['prao', 'vfu'].includes(period.form)) continue;
    const weeks = groups.filter((group) => group.period === period).flatMap(weeksOfGroup);
    const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
    const range = first === last ? `v. ${first}` : `v. ${first}–${last}`;
    names.set(period, { ...period, name: `${period.name} ${range}` });
  }
  return groups.map((group) => ({ ...group, period: names.get(group.period) ?? group.period }));
}

/** The weeks that a group's days lie in. */
export function weeksOfGroup(group: Group): readonly number[] {
  return group.weeks.length > 0 ? group.weeks : [9, 10, 11, 12, 13, 14, 15, 16];
}
