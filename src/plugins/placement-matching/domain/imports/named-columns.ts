import type { Column } from './column';

/** What rows of several kinds name, by the key it has in its source. */

export const providerKey: Column = {
  field: 'provider',
  sv: 'Huvudman',
  en: 'Provider',
  also: ['huvudmannanyckel', 'provider key'],
  cell: { type: 'key' },
  isRequired: true,
  example: 'kungsbacka',
};

export const schoolKey: Column = {
  field: 'school',
  sv: 'Skola',
  en: 'School',
  also: ['skolnyckel', 'school key'],
  cell: { type: 'key' },
  example: 'asavik',
};

export const cohortKey: Column = {
  field: 'cohort',
  sv: 'Klass',
  en: 'Cohort',
  also: ['klassnyckel', 'grupp', 'class', 'cohort key'],
  cell: { type: 'key' },
  isRequired: true,
  example: 'asavik-9a',
};

export const learnerKey: Column = {
  field: 'learner',
  sv: 'Elev',
  en: 'Learner',
  also: ['elevnyckel', 'elev-id', 'learner key', 'learner id'],
  cell: { type: 'key' },
  isRequired: true,
  example: 'e1001',
};
