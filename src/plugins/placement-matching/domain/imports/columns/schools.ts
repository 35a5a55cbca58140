import { choice, municipalityCode, ownKey, position, text, type Column } from '../column';
import { providerKey } from '../named-columns';

export const schools: readonly Column[] = [
  ownKey('asavik'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['skola', 'skolenhet', 'school'],
    cell: text(160),
    isRequired: true,
    example: 'Åsaviksskolan',
  },
  providerKey,
  {
    field: 'unitCode',
    sv: 'Skolenhetskod',
    en: 'School unit code',
    also: ['enhetskod', 'unit code'],
    cell: { type: 'unit-code' },
    example: '12345678',
  },
  {
    field: 'schoolForm',
    sv: 'Skolform',
    en: 'School form',
    cell: choice({
      compulsory: ['grundskola'],
      'adapted-compulsory': ['anpassad grundskola'],
      special: ['specialskola'],
      sami: ['sameskola'],
      'upper-secondary': ['gymnasieskola', 'gymnasium'],
      'adapted-upper-secondary': ['anpassad gymnasieskola'],
      adult: ['komvux', 'vuxenutbildning'],
      'vocational-college': ['yrkeshögskola', 'yh'],
      university: ['högskola', 'universitet', 'lärosäte'],
      language: ['sfi', 'språkutbildning'],
    }),
    example: 'grundskola',
  },
  municipalityCode(false),
  ...position,
];
