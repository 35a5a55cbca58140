import type { Core } from '@strapi/strapi';
import type { OfferWeeks } from '../../../contracts/public-offers';
import { daysOfDates } from '../../../domain/calendar/group-days';
import { weekOfDay } from '../../../domain/days';
import { API_TYPES } from '../api-types';
import { reading, todayInSweden } from './public-index';

/** Fewer than these in a week are not told: a small group is somebody. */
const FEWEST = 10;
const MOST_GROUPS = 2_000;

type Group = {
  readonly weeks: string | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly weekdays: string | null;
  readonly cohort: {
    readonly headCount: number | null;
    readonly school: { readonly name: string } | null;
  } | null;
};

/** In which weeks to come pupils of which schools are out, so that an employer can choose the weeks that are needed. */
export async function listOfferWeeks(strapi: Core.Strapi): Promise<OfferWeeks> {
  const now = weekOfDay(todayInSweden());
  const groups: readonly Group[] = await reading(
    strapi.db.query(API_TYPES.periodGroup).findMany({
      where: { period: { state: { $in: ['planned', 'open', 'closed'] } } },
      populate: { cohort: { populate: { school: true } } },
      limit: MOST_GROUPS,
    }),
  );
  const found = new Map<string, { learners: number; schools: Set<string> }>();
  for (const group of groups) {
    for (const week of new Set(daysOfDates(group).map(weekOfDay))) {
      if (week < now) continue;
      const entry = found.get(week) ?? { learners: 0, schools: new Set() };
      entry.learners += group.cohort?.headCount ?? 0;
      if (group.cohort?.school) entry.schools.add(group.cohort.school.name);
      found.set(week, entry);
    }
  }
  return [...found]
    .filter(([, { learners }]) => learners >= FEWEST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, { learners, schools }]) => ({ week, learners, schools: [...schools].sort() }));
}
