import { choice, municipalityCode, ownKey, text, type Column } from '../column';

/** Terms, holidays and red days; without school or municipality a row is valid for all. */
export const calendars: readonly Column[] = [
  ownKey('kungsbacka-ht26'),
  {
    field: 'kind',
    sv: 'Slag',
    en: 'Kind',
    also: ['typ', 'type'],
    cell: choice({
      term: ['termin'],
      holiday: ['lov'],
      'red-day': ['röd dag', 'red day', 'helgdag'],
    }),
    isRequired: true,
    example: 'termin',
  },
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    cell: text(120),
    isRequired: true,
    example: 'Höstterminen 2026',
  },
  {
    field: 'schoolYear',
    sv: 'Läsår',
    en: 'School year',
    cell: { type: 'school-year' },
    example: '2026/2027',
  },
  municipalityCode(false),
  {
    field: 'school',
    sv: 'Skola',
    en: 'School',
    also: ['skolnyckel', 'school key'],
    cell: { type: 'key' },
    example: '',
  },
  {
    field: 'firstDay',
    sv: 'Första dag',
    en: 'First day',
    also: ['från', 'from', 'start'],
    cell: { type: 'day' },
    isRequired: true,
    example: '2026-08-19',
  },
  {
    field: 'lastDay',
    sv: 'Sista dag',
    en: 'Last day',
    also: ['till', 'to', 'slut'],
    cell: { type: 'day' },
    isRequired: true,
    example: '2026-12-21',
  },
  { field: 'source', sv: 'Källa', en: 'Source', cell: text(255), example: 'kungsbacka.se' },
  {
    field: 'sourceDate',
    sv: 'Källans datum',
    en: 'Source date',
    cell: { type: 'day' },
    example: '2026-02-01',
  },
];
