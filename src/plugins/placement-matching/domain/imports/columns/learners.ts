import { ownKey, text, whole, type Column } from '../column';

/** A learner's key is unique within its provider. No national number, address or health text. */
export const learners: readonly Column[] = [
  {
    ...ownKey('e1001'),
    also: ['id', 'elev-id', 'elevnyckel', 'external id', 'externalId', 'learner key', 'learner id'],
  },
  {
    field: 'givenName',
    sv: 'Förnamn',
    en: 'Given name',
    also: ['first name', 'tilltalsnamn'],
    cell: text(80),
    isRequired: true,
    example: 'Noor',
  },
  {
    field: 'familyName',
    sv: 'Efternamn',
    en: 'Family name',
    also: ['last name', 'surname'],
    cell: text(80),
    isRequired: true,
    example: 'Ali',
  },
  {
    field: 'provider',
    sv: 'Huvudman',
    en: 'Provider',
    also: ['huvudmannanyckel', 'provider key'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'kungsbacka',
  },
  /** Empty: the cohort's school, if it has one. */
  {
    field: 'school',
    sv: 'Skola',
    en: 'School',
    also: ['skolnyckel', 'school key'],
    cell: { type: 'key' },
    example: 'asavik',
  },
  {
    field: 'cohort',
    sv: 'Klass',
    en: 'Cohort',
    also: ['klassnyckel', 'grupp', 'class', 'cohort key'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'asavik-9a',
  },
  {
    field: 'birthYear',
    sv: 'Födelseår',
    en: 'Year of birth',
    also: ['född', 'birth year'],
    cell: whole(1900, 2100),
    example: '2012',
  },
];
