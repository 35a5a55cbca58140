import { choice, whole, type Column } from '../column';
import { learnerKey, providerKey } from '../named-columns';

/** Days of prao that no placement here tells of. One row for each learner, school year and kind: a later file corrects it. */
export const ledger: readonly Column[] = [
  learnerKey,
  providerKey,
  {
    field: 'schoolYear',
    sv: 'Läsår',
    en: 'School year',
    cell: { type: 'school-year' },
    isRequired: true,
    example: '2025/2026',
  },
  {
    field: 'kind',
    sv: 'Slag',
    en: 'Kind',
    also: ['typ', 'type'],
    cell: choice({
      'workplace-days': ['arbetsplats', 'workplace'],
      'vocational-days': ['yrkesprogram', 'vocational programme'],
      'alternative-prao': ['alternativ prao', 'alternative prao'],
    }),
    isRequired: true,
    example: 'arbetsplats',
  },
  {
    field: 'days',
    sv: 'Antal dagar',
    en: 'Number of days',
    also: ['dagar', 'days'],
    cell: whole(1, 100),
    isRequired: true,
    example: '5',
  },
  /** Needed for alternative prao. */
  {
    field: 'reason',
    sv: 'Skäl',
    en: 'Reason',
    also: ['skäl till alternativ prao', 'reason for alternative prao'],
    cell: choice({
      'exceptional-reasons': ['synnerliga skäl', 'exceptional reasons'],
      'no-place-found': ['ingen plats fanns', 'no place found'],
      'other-reason': ['annat skäl', 'other reason'],
    }),
    example: '',
  },
];
