import type { PlanningMove, PlanningQuery } from '../../../contracts/planning';
import type { CalendarEntry } from '../../../domain/calendar/free-days';
import type { Day } from '../../../domain/days';
import {
  barsOf,
  cohortDays,
  daysOfGroups,
  needsOf,
  type Bar,
  type MoveCircumstances,
  type PlannedGroup,
} from '../../../domain/planning/planning-bars';
import type { Need, Supply } from '../../../domain/planning/shortage';
import { weeksOfSchoolYear, type YearWeeks } from '../../../domain/planning/year-weeks';
import { readCalendar } from '../adapters/calendar-reader';
import { readPeriods, type PeriodRecord, type Reading } from '../adapters/period-reader';
import {
  plain,
  readFieldsOfProgrammes,
  readFormCode,
  readGroupSizes,
  readHeldSeats,
  readPlannedGroups,
  readSupply,
  type PlannedGroup as GroupRow,
} from '../adapters/planning-reader';
import { readProposedRuns } from '../adapters/run-store';

export type PlanningFacts = {
  readonly year: YearWeeks;
  readonly calendar: readonly CalendarEntry[];
  readonly records: ReadonlyMap<string, PeriodRecord>;
  readonly rows: ReadonlyMap<string, GroupRow>;
  /** Those that touch the school year and fit the filters, where they are now. */
  readonly bars: readonly Bar[];
  /** New dates by group, of the moves that are tried. */
  readonly moved: ReadonlyMap<string, PlanningMove>;
  readonly around: MoveCircumstances;
  readonly needs: readonly Need[];
  readonly supplies: readonly Supply[];
  readonly held: number;
  readonly withoutCount: number;
};

type Asked = {
  readonly schoolYear: string;
  readonly query: Pick<PlanningQuery, 'municipality' | 'form'>;
  readonly moves: readonly PlanningMove[];
  readonly today: Day;
};

/** Everything that a year plan is made of; undefined for what is no school year. */
export async function readPlanningFacts(
  reading: Reading,
  { schoolYear, query, moves, today }: Asked,
): Promise<PlanningFacts | undefined> {
  const year = weeksOfSchoolYear(schoolYear);
  if (!year) return undefined;
  const calendar = await readCalendar(reading);
  const daysOf = daysOfGroups(calendar);
  const periods = await readPeriods(reading);
  const rows = await readPlannedGroups(reading, 'all');
  const groups = await groupsOf(reading, rows);
  const all = [...groups.values()].flat();
  const moved = new Map(
    moves.flatMap((move) => move.groups.map((group) => [group, move] as const)),
  );
  const bars = (await barsIn(reading, { periods, groups, query, today })).filter((bar) =>
    bar.groups.some((group) =>
      [group, withMove(group, moved)].some((one) =>
        daysOf(one).some((day) => year.indexOf(day) !== undefined),
      ),
    ),
  );
  const counted = bars.flatMap(({ groups: own }) => own);
  const heldNeeds = await readHeldNeeds(reading, { year, query });
  return {
    year,
    calendar,
    records: new Map(periods.map((period) => [period.documentId, period])),
    rows: new Map(rows.map((row) => [row.id, row])),
    bars,
    moved,
    around: {
      ...{ calendar, daysOf, year, today },
      busyOn: cohortDays(
        all.map((group) => withMove(group, moved)),
        daysOf,
      ),
    },
    needs: [
      ...needsOf(
        counted.map((group) => withMove(group, moved)),
        { daysOf, year },
      ),
      ...heldNeeds,
    ],
    supplies: await suppliesIn(reading, { year, query }),
    held: heldNeeds.reduce((sum, { learners }) => sum + learners, 0),
    withoutCount: counted.filter(({ learners }) => learners === null).length,
  };
}

export function withMove(
  group: PlannedGroup,
  moved: ReadonlyMap<string, PlanningMove>,
): PlannedGroup {
  const move = moved.get(group.id);
  if (!move) return group;
  const { weeks, firstDay, lastDay } = move;
  return { ...group, weeks, firstDay, lastDay };
}

/** By the period's row. */
async function groupsOf(
  reading: Reading,
  rows: readonly GroupRow[],
): Promise<Map<number, PlannedGroup[]>> {
  const sizes = rows.some(({ headCount }) => headCount === null)
    ? await readGroupSizes(reading)
    : new Map<number, number>();
  const fields = await readFieldsOfProgrammes(reading);
  const groups = new Map<number, PlannedGroup[]>();
  for (const row of rows) {
    const { id, weeks, firstDay, lastDay, weekdays, cohort, school, municipality } = row;
    const group = {
      ...{ id, weeks, firstDay, lastDay, weekdays, cohort, school, municipality },
      learners: row.headCount ?? sizes.get(row.row) ?? null,
      field: row.programme === null ? null : (fields.get(plain(row.programme)) ?? null),
    };
    const known = groups.get(row.period);
    if (known) known.push(group);
    else groups.set(row.period, [group]);
  }
  return groups;
}

type BarsIn = {
  readonly periods: readonly PeriodRecord[];
  readonly groups: ReadonlyMap<number, readonly PlannedGroup[]>;
  readonly query: Asked['query'];
  readonly today: Day;
};

async function barsIn(reading: Reading, { periods, groups, query, today }: BarsIn): Promise<Bar[]> {
  const proposed = await readProposedRuns(reading);
  const form = query.form === undefined ? undefined : await readFormCode(reading, query.form);
  const isWanted = ({ municipality }: PlannedGroup): boolean =>
    query.municipality === undefined || municipality === query.municipality;
  return barsOf({
    today,
    periods: periods
      .filter(({ formCode }) => query.form === undefined || formCode === form)
      .map(({ id, documentId, state, releaseDate }) => ({
        period: {
          id: documentId,
          isPublished: state === 'published',
          hasProposal: proposed.has(documentId),
          releaseDate,
        },
        groups: (groups.get(id) ?? []).filter(isWanted),
      })),
  });
}

type InYear = { readonly year: YearWeeks; readonly query: Asked['query'] };

async function suppliesIn(reading: Reading, { year, query }: InYear): Promise<Supply[]> {
  const last = 7 * year.weeks.length - 1;
  const supply = await readSupply(reading, query);
  return supply.flatMap(({ field, area, seats, firstDay, lastDay }) => {
    const from = firstDay === null || firstDay < year.firstDay ? 0 : year.indexOf(firstDay);
    const to = lastDay === null || lastDay > year.lastDay ? last : year.indexOf(lastDay);
    // One that begins after the year or ends before it has no place among the columns.
    return from === undefined || to === undefined ? [] : [{ field, area, seats, from, to }];
  });
}

/** A seat kept without a person is wanted like any other, in the field and municipality of its slot. */
async function readHeldNeeds(reading: Reading, { year, query }: InYear): Promise<Need[]> {
  const held = await readHeldSeats(reading, year);
  return held
    .filter(({ area }) => query.municipality === undefined || area === query.municipality)
    .map(({ field, area, days }) => ({
      ...{ field, area, learners: 1 },
      days: days.flatMap((day) => year.indexOf(day) ?? []),
    }));
}
