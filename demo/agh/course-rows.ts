import type { ImportKind } from '../../src/plugins/placement-matching/domain/imports/columns';
import type { Row } from '../files/rows';
import type { Rankings } from './read-soc';

export const COURSE_PERIOD = 'kursval';

const PROVIDER = 'larosate';
const WORKPLACE = 'campus';

/** Every course takes the same number, just enough for all. */
export const seatsOfCourse = ({ alternatives, orders }: Rankings): number =>
  Math.ceil(orders.length / alternatives.length);

/** A course selection in the words of the product: a course is a slot, a student a learner, a ranking a list of wishes. */
export function courseRows(rankings: Rankings): (kind: ImportKind) => Iterable<Row> {
  const rows: Partial<Record<ImportKind, readonly Row[]>> = {
    providers: [{ externalId: PROVIDER, name: 'Lärosätet', kind: 'university' }],
    schools: [
      {
        externalId: 'skola',
        name: 'Fakulteten',
        provider: PROVIDER,
        schoolForm: 'university',
        municipality: '1480',
      },
    ],
    employers: [
      { externalId: 'kurser', name: 'Kursutbudet', sector: 'state', municipality: '1480' },
    ],
    workplaces: [
      {
        externalId: WORKPLACE,
        name: 'Campus',
        employer: 'kurser',
        municipality: '1480',
        siteType: 'other',
      },
    ],
    slots: rankings.alternatives.map((title, index) => ({
      ...{ externalId: courseKey(index), title, workplace: WORKPLACE, placementForms: 'vfu' },
      ...{ seats: seatsOfCourse(rankings), state: 'open' },
    })),
    cohorts: [
      {
        ...{ externalId: 'arskull', name: rankings.title, provider: PROVIDER, school: 'skola' },
        headCount: rankings.orders.length,
      },
    ],
    learners: rankings.orders.map((_, index) => ({
      ...{ externalId: studentKey(index), givenName: 'Student', familyName: String(index + 1) },
      ...{ provider: PROVIDER, school: 'skola', cohort: 'arskull' },
    })),
    periods: [
      {
        ...{
          externalId: COURSE_PERIOD,
          name: rankings.title,
          placementForm: 'vfu',
          owner: PROVIDER,
        },
        ...{ fallback: 'any-eligible', seed: rankings.title, cohort: 'arskull', weeks: '2027-W10' },
        ...{ weekdays: '12345', cohortProvider: PROVIDER },
      },
    ],
    wishes: rankings.orders.flatMap((order, student) =>
      order.map((course, place) => ({
        ...{ learner: studentKey(student), provider: PROVIDER, period: COURSE_PERIOD },
        ...{ slot: courseKey(course), rank: place + 1 },
      })),
    ),
  };
  return (kind) => rows[kind] ?? [];
}

const courseKey = (index: number): string => `kurs-${index + 1}`;
const studentKey = (index: number): string => `student-${index + 1}`;
