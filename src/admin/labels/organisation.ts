import { SHARED, type Labels } from './labels';

const { externalId, sourceKey, name, slug, source, sourceDate, municipality } = SHARED;
const { latitude, longitude, schoolYear, organisationNumber, provider, school, programme } = SHARED;

export const organisation: Labels = {
  'api::region.region': {
    displayName: 'Region',
    label: ['Regioner', 'Regions'],
    fields: { name, slug },
  },
  'api::municipality.municipality': {
    displayName: 'Municipality',
    label: ['Kommuner', 'Municipalities'],
    fields: {
      code: ['Kommunkod', 'Municipality code'],
      name,
      county: ['Län', 'County'],
      countyCode: ['Länskod', 'County code'],
      latitude,
      longitude,
      slug,
      region: ['Region', 'Region'],
      colour: ['Profilfärg, t.ex. #0b5c63', 'Brand colour, e.g. #0b5c63'],
      logo: ['Logotyp', 'Logo'],
      host: ['Eget värdnamn', 'Host name of its own'],
      introSv: ['Inledning på svenska', 'Introduction in Swedish'],
      introEn: ['Inledning på engelska', 'Introduction in English'],
      source,
      sourceDate,
    },
  },
  'api::department.department': {
    displayName: 'Department',
    label: ['Förvaltningar', 'Departments'],
    fields: { externalId, name, municipality, slug },
  },
  'api::provider.provider': {
    displayName: 'Education provider',
    label: ['Huvudmän', 'Providers'],
    fields: { externalId, name, kind: ['Slag', 'Kind'], organisationNumber, municipality },
  },
  'api::school.school': {
    displayName: 'School',
    label: ['Skolor', 'Schools'],
    fields: {
      externalId,
      name,
      provider,
      unitCode: ['Skolenhetskod (8 siffror)', 'School unit code (8 digits)'],
      schoolForm: ['Skolform', 'School form'],
      municipality,
      latitude,
      longitude,
    },
  },
  'api::cohort.cohort': {
    displayName: 'Cohort',
    label: ['Klasser och grupper', 'Cohorts'],
    fields: {
      externalId,
      sourceKey,
      name,
      provider,
      school,
      schoolYear,
      grade: ['Årskurs', 'Grade'],
      programme,
      headCount: ['Antal elever', 'Head count'],
    },
  },
};
