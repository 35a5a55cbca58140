import { SCHOOL_YEAR } from './calendars';
import type { Cohort } from './cohorts';
import { isOpenIn } from './open-weeks';
import { YEAR, type Group, type Period } from './periods';
import type { Education } from './schools';
import type { Slot } from './slots';

const WEEKS = [20, 21];
const FIELD = 'bygg-och-anlaggning';
const PROGRAMME = 'Bygg- och anläggningsprogrammet';
/** Of the seats of the field in those weeks: one of the two fits, both do not. */
const SHARE = 0.8;

/**
 * Two periods that are only planned, by two municipalities that have not spoken with each other: their classes are
 * known by head count alone, want the same seats in the same weeks, and the year plan shows what is lacking.
 */
export function plannedOf(
  { owner, neighbour, schools }: Education,
  slots: readonly Slot[],
): { readonly cohorts: readonly Cohort[]; readonly groups: readonly Group[] } {
  const headCount = Math.max(2, Math.round(SHARE * seatsIn(slots)));
  const school = schools.find(
    (one) => one.schoolForm === 'upper-secondary' && one.provider === owner.externalId,
  );
  const groups = [
    groupOf({ grade: 11, owner: owner.externalId, school, headCount }),
    groupOf({ grade: 12, owner: neighbour.externalId, school: undefined, headCount }),
  ];
  return { groups, cohorts: groups.map(({ cohort }) => cohort) };
}

const seatsIn = (slots: readonly Slot[]): number =>
  slots
    .filter(
      ({ field, state, open }) => field === FIELD && state === 'open' && isOpenIn(open, WEEKS),
    )
    .reduce((sum, { seats }) => sum + seats, 0);

type Planned = {
  readonly grade: 11 | 12;
  readonly owner: string;
  readonly school: Cohort['school'];
  readonly headCount: number;
};

function groupOf({ grade, owner, school, headCount }: Planned): Group {
  const year = grade - 9;
  const period: Period = {
    ...{ externalId: `apl-bygg-${year}-vt27`, name: `APL bygg åk ${year}`, form: 'apl', owner },
    ...{ schoolYear: SCHOOL_YEAR, wishesOpen: '2027-02-22', wishesClose: '2027-03-12' },
    ...{ releaseDate: '2027-04-12', seed: `${YEAR}-apl-bygg-${year}`, wishes: 3 },
  };
  const cohort: Cohort = {
    ...{ externalId: `${owner}-bygg-${year}`, name: `BA${year}`, provider: owner, school, grade },
    ...{ schoolYear: SCHOOL_YEAR, programme: PROGRAMME, headCount, period: period.externalId },
    born: [2008, 2009],
  };
  const dates = { year: YEAR, weeks: WEEKS, firstDay: '', lastDay: '', weekdays: '12345' };
  return { period, cohort, ...dates };
}
