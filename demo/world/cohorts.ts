import { randomOf, type Random } from '../random';
import { OTHER_LEARNERS, type Tier } from '../tiers';
import { SCHOOL_YEAR } from './calendars';
import { shareOut } from './draw-weighted';
import type { Education, School } from './schools';

export type Cohort = {
  readonly externalId: string;
  readonly name: string;
  readonly provider: string;
  /** Undefined where the provider teaches without a school. */
  readonly school: School | undefined;
  readonly schoolYear: string;
  readonly grade: number | undefined;
  readonly programme: string;
  readonly headCount: number;
  readonly period: string;
  /** Oldest and youngest year of birth that is common. */
  readonly born: readonly [number, number];
};

const CLASS_SIZE = 28;
const UPPER_SECONDARY_PROGRAMMES = [
  'Vård- och omsorgsprogrammet',
  'Barn- och fritidsprogrammet',
  'El- och energiprogrammet',
  'Försäljnings- och serviceprogrammet',
  'Restaurang- och livsmedelsprogrammet',
  'Bygg- och anläggningsprogrammet',
];
const VOCATIONAL_PROGRAMMES = [
  'Systemutvecklare',
  'Redovisningsekonom',
  'Specialistundersköterska',
  'Byggproduktionsledare',
];
const UNIVERSITY_PROGRAMMES = [
  'Förskollärarprogrammet, termin 4',
  'Sjuksköterskeprogrammet, termin 3',
];

export function cohortsOf(tier: Tier, education: Education, seed: string): Cohort[] {
  const random = randomOf(seed, 'cohorts');
  const ofForm = (form: School['schoolForm']): readonly School[] =>
    education.schools.filter((school) => school.schoolForm === form);
  const count = (share: number): number => Math.round(tier.learners * share);
  const compulsory = ofForm('compulsory');
  const withGrade8 = compulsory.slice(0, Math.ceil(compulsory.length / 3));
  const { university, owner } = education;
  return [
    ...grade(9, tier.learners, compulsory, random),
    ...grade(8, count(OTHER_LEARNERS.grade8), withGrade8, random),
    ...programmes(
      'apl-vt27',
      count(OTHER_LEARNERS.apl),
      ofForm('upper-secondary'),
      UPPER_SECONDARY_PROGRAMMES,
      [2008, 2009],
    ),
    ...programmes(
      'lia-vt27',
      count(OTHER_LEARNERS.lia),
      ofForm('vocational-college'),
      VOCATIONAL_PROGRAMMES,
      [1980, 2005],
    ),
    ...withoutSchool(
      'vfu-vt27',
      count(OTHER_LEARNERS.vfu),
      university.externalId,
      UNIVERSITY_PROGRAMMES,
      [1988, 2005],
    ),
    ...withoutSchool(
      'sprak-vt27',
      count(OTHER_LEARNERS.language),
      owner.externalId,
      ['Språkpraktik'],
      [1970, 2004],
    ),
  ];
}

/** Classes of one grade, evenly filled; larger and smaller schools. */
function grade(
  number: 8 | 9,
  learners: number,
  schools: readonly School[],
  random: Random,
): Cohort[] {
  const perSchool = shareOut(
    learners,
    schools.map(() => random.between(70, 130)),
  );
  return schools.flatMap((school, index) => {
    const pupils = perSchool[index] ?? 0;
    const classes = Math.max(1, Math.ceil(pupils / CLASS_SIZE));
    const sizes = shareOut(pupils, Array<number>(classes).fill(1));
    return sizes.map((headCount, place): Cohort => {
      const name = `${number}${String.fromCharCode(65 + place)}`;
      return {
        externalId: `${school.externalId}-${name.toLowerCase()}`,
        ...{ name, school, headCount, provider: school.provider, schoolYear: SCHOOL_YEAR },
        ...{ grade: number, programme: '', period: `prao-${number}-vt27` },
        born: number === 9 ? [2011, 2011] : [2012, 2012],
      };
    });
  });
}

function programmes(
  period: string,
  learners: number,
  schools: readonly School[],
  names: readonly string[],
  born: Cohort['born'],
): Cohort[] {
  const perSchool = shareOut(
    learners,
    schools.map(() => 1),
  );
  return schools.flatMap((school, index) => {
    const pupils = perSchool[index] ?? 0;
    const groups = Math.max(1, Math.ceil(pupils / CLASS_SIZE));
    return shareOut(pupils, Array<number>(groups).fill(1)).map((headCount, place): Cohort => {
      const programme = names[(index + place) % names.length] ?? '';
      return {
        externalId: `${school.externalId}-${period}-${place + 1}`,
        ...{ name: `${programme} ${place + 1}`, school, headCount, provider: school.provider },
        ...{ schoolYear: SCHOOL_YEAR, grade: period === 'apl-vt27' ? 11 : undefined },
        ...{ programme, period, born },
      };
    });
  });
}

function withoutSchool(
  period: string,
  learners: number,
  provider: string,
  names: readonly string[],
  born: Cohort['born'],
): Cohort[] {
  const sizes = shareOut(
    learners,
    names.map(() => 1),
  );
  return names.map((programme, index) => ({
    externalId: `${period}-${index + 1}`,
    ...{ name: programme, provider, school: undefined, schoolYear: SCHOOL_YEAR, grade: undefined },
    ...{ programme, headCount: sizes[index] ?? 0, period, born },
  }));
}
