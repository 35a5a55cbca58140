import type { ImportKind } from '../../src/plugins/placement-matching/domain/imports/columns';
import { openWeeksText } from '../world/open-weeks';
import { YEAR } from '../world/periods';
import type { World } from '../world/world';

/** A row by the fields of `COLUMNS`; a field left out is an empty cell. */
export type Row = Readonly<Record<string, string | number | undefined>>;

export function rowsOf(world: World, kind: ImportKind): Iterable<Row> {
  return ROWS[kind](world);
}

const ROWS: Readonly<Record<ImportKind, (world: World) => Iterable<Row>>> = {
  providers: ({ education }) => education.providers,
  schools: ({ education }) =>
    education.schools.map(({ position, ...school }) => ({ ...school, ...position })),
  calendars: ({ calendars }) => calendars,
  employers: ({ employers }) =>
    employers.map(({ externalId, name, organisationNumber, sector, town }) => ({
      ...{ externalId, name, organisationNumber, sector, municipality: town.code },
    })),
  workplaces: ({ workplaces }) =>
    workplaces.map(
      ({ externalId, name, employer, department, town, address, position, siteType }, index) => ({
        ...{ externalId, name, department, address, siteType, ...position },
        ...riskAssessments(index),
        ...{ employer: employer.externalId, municipality: town.code, city: town.name },
      }),
    ),
  'contact-persons': ({ contactPersons }) => contactPersons,
  supervisors: ({ supervisors }) =>
    supervisors.map((supervisor) => ({
      ...supervisor,
      workplaces: supervisor.workplaces.join('|'),
    })),
  slots: ({ slots }) =>
    slots.map((slot) => ({
      ...{ externalId: slot.externalId, title: slot.title, tasks: slot.tasks, seats: slot.seats },
      ...{ workplace: slot.workplace.externalId, occupationField: slot.field },
      ...{ placementForms: slot.forms.join('|'), open: openWeeksText(slot.open, YEAR) },
      ...{ supervisor: slot.supervisor, minAge: slot.minAge, minGrade: slot.minGrade },
      ...{ programme: slot.programme, languages: slot.languages, dailyHours: slot.dailyHours },
      needsRegisterExtract: slot.needsRegisterExtract ? 'ja' : '',
      reservedForSchools: slot.reservedForSchool,
      reservedForProviders: slot.reservedForProvider,
      ...{ reservedUntil: slot.reservedUntil, state: slot.state },
    })),
  cohorts: ({ cohorts }) =>
    cohorts.map(
      ({ externalId, name, provider, school, schoolYear, grade, programme, headCount }) => ({
        ...{ externalId, name, provider, schoolYear, grade, programme, headCount },
        school: school?.externalId,
      }),
    ),
  learners: ({ learners }) =>
    learners.map(({ externalId, givenName, familyName, cohort, birthYear }) => ({
      ...{ externalId, givenName, familyName, birthYear, provider: cohort.provider },
      ...{ school: cohort.school?.externalId, cohort: cohort.externalId },
    })),
  *ledger({ learners }) {
    for (const [index, { externalId, cohort }] of learners.entries()) {
      if (cohort.grade === 9 && index % WITHOUT_NOTED_DAYS !== 0)
        yield {
          ...{ learner: externalId, provider: cohort.provider, schoolYear: LAST_YEAR },
          ...{ kind: 'arbetsplats', days: 5 },
        };
    }
  },
  periods: ({ groups }) =>
    groups.map(({ period, cohort, year, weeks, firstDay, lastDay, weekdays }) => ({
      ...{ externalId: period.externalId, name: period.name, placementForm: period.form },
      ...{ owner: period.owner, schoolYear: period.schoolYear, seed: period.seed },
      ...{ wishesOpen: period.wishesOpen, wishesClose: period.wishesClose },
      ...{ releaseDate: period.releaseDate, fallback: 'any-eligible', firstDay, lastDay, weekdays },
      ...{ cohortProvider: cohort.provider, cohort: cohort.externalId },
      weeks: weeks.map((week) => `${year}-W${String(week).padStart(2, '0')}`).join('|'),
    })),
  *wishes({ wishes }) {
    for (const { learner, group, slot, rank } of wishes()) {
      yield {
        ...{ learner: learner.externalId, provider: learner.cohort.provider, rank },
        ...{ period: group.period.externalId, slot: slot.externalId },
      };
    }
  },
};

/** Nearly every workplace has been assessed by both parties; the few others are what the conflicts' page has to show. */
function riskAssessments(index: number): Readonly<Record<string, string>> {
  return {
    employerRiskAssessedOn: '2026-09-01',
    providerRiskAssessedOn: index % WITHOUT_ASSESSMENT === 0 ? '' : '2026-09-15',
  };
}

const WITHOUT_ASSESSMENT = 80;

/** Nearly everybody in grade 9 was out for a week in grade 8; the few others are what the ledger of days has to show. */
const WITHOUT_NOTED_DAYS = 60;
const LAST_YEAR = `${YEAR - 2}/${YEAR - 1}`;
