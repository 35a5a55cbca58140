import type { Tier } from '../tiers';
import { calendarsOf, type CalendarRow } from './calendars';
import { cohortsOf, type Cohort } from './cohorts';
import { employersOf, type Employer } from './employers';
import { learnersOf, type Learner } from './learners';
import { townsOfRegion } from './municipalities';
import { groupOf, namedByWeeks, PAST_PERIOD, pastGroupsOf, periodsOf, type Group } from './periods';
import { plannedOf } from './planned';
import { educationOf, type Education } from './schools';
import { slotsOf, type Slot } from './slots';
import {
  contactPersonsOf,
  supervisorsByWorkplace,
  supervisorsOf,
  type ContactPerson,
  type Supervisor,
} from './supervisors';
import { wishesOf, type Wish } from './wishes';
import { workplacesOf, type Workplace } from './workplaces';

export type World = {
  readonly education: Education;
  readonly calendars: readonly CalendarRow[];
  readonly employers: readonly Employer[];
  readonly workplaces: readonly Workplace[];
  readonly contactPersons: readonly ContactPerson[];
  readonly supervisors: readonly Supervisor[];
  readonly slots: readonly Slot[];
  readonly cohorts: readonly Cohort[];
  readonly learners: readonly Learner[];
  readonly groups: readonly Group[];
  /** Drawn while they are read: half a country has hundreds of thousands. */
  readonly wishes: () => Iterable<Wish>;
};

export const DEFAULT_SEED = 'praktikvagen';

/** The whole demo region of a tier. The same tier and seed give the same world on every machine. */
export function worldOf(tier: Tier, seed: string = DEFAULT_SEED): World {
  const towns = townsOfRegion();
  const education = educationOf(tier, towns, seed);
  const employers = employersOf(tier, towns, seed);
  const workplaces = workplacesOf(tier, employers, seed);
  const supervisors = supervisorsOf(workplaces, seed);
  const byWorkplace = supervisorsByWorkplace(supervisors);
  const slots = slotsOf({ tier, workplaces, supervisors: byWorkplace, education, seed });
  const cohorts = cohortsOf(tier, education, seed);
  const learners = learnersOf(cohorts, seed);
  const planned = plannedOf(education, slots);
  const groups = [...groupsOf(education, cohorts), ...planned.groups];
  return {
    ...{ education, employers, workplaces, supervisors, slots, learners, groups },
    cohorts: [...cohorts, ...planned.cohorts],
    calendars: calendarsOf(towns),
    contactPersons: contactPersonsOf(workplaces, seed),
    wishes: () => wishesOf({ groups, learners, slots, seed }),
  };
}

function groupsOf(education: Education, cohorts: readonly Cohort[]): Group[] {
  const vocational = education.providers.find((provider) => provider.kind === 'vocational-college');
  const periods = periodsOf({
    municipality: education.owner.externalId,
    university: education.university.externalId,
    vocational: vocational?.externalId ?? education.owner.externalId,
  });
  const schoolNumber = new Map(education.schools.map((school, index) => [school, index]));
  const groups = cohorts.map((cohort) => {
    const period = periods.find((each) => each.externalId === cohort.period);
    if (!period) throw new Error(`No period ${cohort.period}`);
    return groupOf(period, cohort, cohort.school ? (schoolNumber.get(cohort.school) ?? 0) : 0);
  });
  const past = periods.find(({ externalId }) => externalId === PAST_PERIOD);
  // Last, so that the wishes of the others stay as they were.
  return namedByWeeks(past ? [...groups, ...pastGroupsOf(past, groups)] : groups);
}
