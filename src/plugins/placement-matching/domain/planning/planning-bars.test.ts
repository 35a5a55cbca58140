import { movedDates } from './moved-dates';
import {
  barsOf,
  cohortDays,
  daysOfGroups,
  moveObstacle,
  type MoveCircumstances,
  type PlannedGroup,
  type PlannedPeriod,
} from './planning-bars';
import { suggestedPlaces } from './suggested-places';
import { weeksOfSchoolYear } from './year-weeks';

const group = (id: string, over: Partial<PlannedGroup> = {}): PlannedGroup => ({
  ...{ id, weeks: '2027-W11,2027-W12', firstDay: null, lastDay: null, weekdays: '12345' },
  ...{ cohort: `class ${id}`, learners: 25, field: null, school: 'school', municipality: 'm' },
  ...over,
});
const period = (over: Partial<PlannedPeriod> = {}): PlannedPeriod => ({
  ...{ id: 'p', isPublished: false, hasProposal: false, releaseDate: null },
  ...over,
});
const everywhere = { school: null, municipality: null };
const calendar = [
  { kind: 'term' as const, ...everywhere, firstDay: '2027-01-11', lastDay: '2027-06-11' },
  { kind: 'holiday' as const, ...everywhere, firstDay: '2027-02-15', lastDay: '2027-02-19' },
];
const year = weeksOfSchoolYear('2026/2027')!;

function around(groups: readonly PlannedGroup[]): MoveCircumstances {
  const daysOf = daysOfGroups(calendar);
  return { calendar, daysOf, year, today: '2027-01-01', busyOn: cohortDays(groups, daysOf) };
}

test('a school year has every week it touches, week 53 among them', () => {
  expect(year.weeks).toHaveLength(53);
  expect(year.weeks.slice(0, 1)).toEqual(['2026-W27']);
  expect(year.weeks.at(-1)).toBe('2027-W26');
  expect(year.weeks).toContain('2026-W53');
  expect(year.indexOf('2027-01-01')).toBe(7 * year.weeks.indexOf('2026-W53') + 4);
  expect(weeksOfSchoolYear('2026/2028')).toBeUndefined();
});

test('weeks are moved over New Year and made longer and shorter; days by sevens', () => {
  const weeks = group('a', { weeks: '2026-W52, 2026-W53' });
  expect(movedDates(weeks, { shift: 1, longer: 0 })?.weeks).toBe('2026-W53,2027-W01');
  expect(movedDates(weeks, { shift: 0, longer: 1 })?.weeks).toBe('2026-W52,2026-W53,2027-W01');
  expect(movedDates(weeks, { shift: 0, longer: -2 })).toBeUndefined();
  const days = group('a', { weeks: null, firstDay: '2027-03-17', lastDay: '2027-03-19' });
  expect(movedDates(days, { shift: -1, longer: 1 })).toMatchObject({
    ...{ firstDay: '2027-03-10', lastDay: '2027-03-19' },
  });
});

test('groups with the same dates are one bar; what is published, proposed or begun is fixed', () => {
  const groups = [group('a'), group('b'), group('c', { weeks: '2027-W14' })];
  const of = (over: Partial<PlannedPeriod>, today = '2027-01-01') =>
    barsOf({ periods: [{ period: period(over), groups }], today });
  expect(of({}).map((bar) => [bar.groups.length, bar.fixed])).toEqual([
    [2, null],
    [1, null],
  ]);
  expect(of({ isPublished: true })[0]?.fixed).toBe('published');
  expect(of({ hasProposal: true })[0]?.fixed).toBe('has-proposal');
  expect(of({}, '2027-03-15').map(({ fixed }) => fixed)).toEqual(['begun', null]);
});

test.each([
  ['2027-W07', 'no-days', {}],
  ['2027-W24', 'outside-term', {}],
  ['2027-W40', 'outside-year', {}],
  ['2026-W50', 'in-the-past', {}],
  ['2027-W10', 'before-release', { releaseDate: '2027-03-08' }],
  ['2027-W20', 'cohort-busy', {}],
  ['2027-W18', undefined, { releaseDate: '2027-03-08' }],
])('in %s: %s', (weeks, why, over) => {
  const moving = group('a');
  const elsewhere = group('b', { cohort: moving.cohort, weeks: '2027-W20' });
  const moved = [{ group: moving, dates: { weeks, firstDay: null, lastDay: null } }];
  const facts = { moved, period: period(over), around: around([moving, elsewhere]) };
  expect(moveObstacle(facts)).toBe(why);
});

test('a suggestion stays in the term, loses no day to a holiday, and leaves what is fixed', () => {
  const groups = [group('a', { weeks: '2027-W11' })];
  const [bar] = barsOf({ periods: [{ period: period(), groups }], today: '2027-01-01' });
  const places = [
    0,
    ...(suggestedPlaces(bar!, around(groups))?.others() ?? []).map(({ shift }) => shift),
  ].map((shift) => 11 + shift);
  // Week 7 is a holiday; weeks 12, 13, 18 and 22 have red days, and the term ends in week 23.
  expect(places.sort((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 8, 9, 10, 11, 14, 15, 16, 17, 19, 20, 21, 22, 23,
  ]);
  expect(suggestedPlaces({ ...bar!, fixed: 'published' }, around(groups))).toBeUndefined();
});
