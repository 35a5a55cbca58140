import type { Core } from '@strapi/strapi';
import type { PlanningQuery, Suggestions } from '../../../contracts/planning';
import type { DomainError } from '../../../domain/errors';
import { movedDates } from '../../../domain/planning/moved-dates';
import { needsOf, type Bar, type PlannedGroup } from '../../../domain/planning/planning-bars';
import { balanceOf, weekInAll } from '../../../domain/planning/shortage';
import { spreadPeriods, type SuggestedMove } from '../../../domain/planning/spread-periods';
import { suggestedPlaces } from '../../../domain/planning/suggested-places';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { readPlanningFacts, type PlanningFacts } from './planning-facts';
import { schoolYearOf, weeksOfColumns } from './read-planning';

type Input = {
  readonly strapi: Core.Strapi;
  readonly query: PlanningQuery;
  readonly clock?: Clock;
};

/** More than anybody agrees on in one meeting; then they ask again. */
const MOST_MOVES = 12;

/** Moves that lower the largest weekly shortage, each with what it does, and why other periods stay. */
export async function suggestMoves({
  strapi,
  query,
  clock = systemClock,
}: Input): Promise<Result<Suggestions, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const today = clock.today();
  const schoolYear = query.schoolYear?.replace('-', '/') ?? schoolYearOf(today);
  const facts = await readPlanningFacts(reading, { schoolYear, query, moves: [], today });
  if (!facts)
    return failure({ code: 'invalid', issues: [{ path: 'schoolYear', problem: 'wrong-form' }] });
  const { needs, supplies, year } = facts;
  const balance = balanceOf(7 * year.weeks.length, { needs, supplies });
  const short = year.weeks.map((_, week) => weekInAll(balance, week).short);
  const peakBefore = Math.max(0, ...short);
  const movables = oneOfEachCohort(facts.bars).flatMap(
    (bar) => suggestedPlaces(bar, facts.around) ?? [],
  );
  const found = spreadPeriods({ balance, movables, most: MOST_MOVES });
  return success({
    peakBefore,
    peakAfter: found.at(-1)?.after ?? peakBefore,
    moves: found.flatMap((move) => moveOf(move, facts)),
    left: leftOf(facts, { short, moved: new Set(found.map(({ id }) => id)) }),
  });
}

/** Two periods of one cohort moved at once could meet: only the first that may move is. */
function oneOfEachCohort(bars: readonly Bar[]): Bar[] {
  const seen = new Set<string>();
  return bars.filter((bar) => {
    if (bar.fixed !== null) return false;
    const cohorts = bar.groups.flatMap(({ cohort }) => cohort ?? []);
    const isFree = cohorts.every((cohort) => !seen.has(cohort));
    for (const cohort of cohorts) seen.add(cohort);
    return isFree;
  });
}

function moveOf(move: SuggestedMove, facts: PlanningFacts): Suggestions['moves'] {
  const bar = facts.bars.find(({ id }) => id === move.id);
  const [first] = bar?.groups ?? [];
  const dates = first && movedDates(first, { shift: move.shift, longer: 0 });
  if (!bar || !first || !dates) return [];
  const record = facts.records.get(bar.period.id);
  const groups = bar.groups.map(({ id }) => id);
  const { weeks, firstDay, lastDay } = dates;
  return [
    {
      bar: bar.id,
      name: record?.name ?? '',
      owner: record?.owner ?? null,
      who: [...new Set(groups.flatMap((id) => facts.rows.get(id)?.schoolName ?? []))],
      move: {
        ...{ period: bar.period.id, version: record?.version ?? 1, groups },
        ...{ weeks, firstDay, lastDay },
      },
      from: weeksOf(first, facts),
      to: weeksOf({ ...first, ...dates }, facts),
      before: move.before,
      after: move.after,
    },
  ];
}

const weeksOf = (group: PlannedGroup, facts: PlanningFacts): string[] =>
  weeksOfColumns(facts, facts.around.daysOf({ ...group, school: null, municipality: null }));

type Left = { readonly short: readonly number[]; readonly moved: ReadonlySet<string> };

/** Bars that are out in a week in which places are lacking. */
function leftOf(facts: PlanningFacts, { short, moved }: Left): Suggestions['left'] {
  const { daysOf, year } = facts.around;
  return facts.bars
    .filter(({ id, groups }) => {
      const days = needsOf(groups, { daysOf, year }).flatMap((need) => need.days);
      return !moved.has(id) && days.some((day) => (short[Math.floor(day / 7)] ?? 0) > 0);
    })
    .map(({ id, period, fixed }) => ({
      bar: id,
      name: facts.records.get(period.id)?.name ?? '',
      why: fixed ?? ('no-better-week' as const),
    }));
}
