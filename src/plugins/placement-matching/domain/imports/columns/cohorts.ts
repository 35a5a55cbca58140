import { ownKey, text, whole, type Column } from '../column';
import { providerKey, schoolKey } from '../named-columns';

/** A cohort's key is unique within its provider. */
export const cohorts: readonly Column[] = [
  ownKey('asavik-9a'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['klass', 'grupp', 'cohort', 'class'],
    cell: text(120),
    isRequired: true,
    example: '9A',
  },
  providerKey,
  schoolKey,
  {
    field: 'schoolYear',
    sv: 'Läsår',
    en: 'School year',
    cell: { type: 'school-year' },
    example: '2026/2027',
  },
  { field: 'grade', sv: 'Årskurs', en: 'Grade', also: ['åk'], cell: whole(1, 12), example: '9' },
  {
    field: 'programme',
    sv: 'Program',
    en: 'Programme',
    also: ['inriktning'],
    cell: text(120),
    example: '',
  },
  {
    field: 'headCount',
    sv: 'Antal elever',
    en: 'Head count',
    also: ['antal', 'headcount'],
    cell: whole(0, 100_000),
    example: '28',
  },
];
