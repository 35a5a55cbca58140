import { ownKey, text, whole, type Column } from '../column';
import { cohortKey, providerKey, schoolKey } from '../named-columns';

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
  providerKey,
  /** Empty: the cohort's school, if it has one. */
  schoolKey,
  cohortKey,
  {
    field: 'birthYear',
    sv: 'Födelseår',
    en: 'Year of birth',
    also: ['född', 'birth year'],
    cell: whole(1900, 2100),
    example: '2012',
  },
];
