import { choice, municipalityCode, ownKey, text, type Column } from '../column';

export const employers: readonly Column[] = [
  ownKey('havets'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['arbetsgivare', 'företag', 'employer'],
    cell: text(160),
    isRequired: true,
    example: 'Havets Förskola AB',
  },
  {
    field: 'organisationNumber',
    sv: 'Organisationsnummer',
    en: 'Organisation number',
    also: ['orgnr', 'org.nr', 'organization number'],
    cell: { type: 'organisation-number' },
    example: '556016-0680',
  },
  {
    field: 'sector',
    sv: 'Sektor',
    en: 'Sector',
    cell: choice({
      municipal: ['kommunal', 'kommun'],
      regional: ['regional', 'region'],
      state: ['statlig', 'stat'],
      private: ['privat'],
      'non-profit': ['ideell', 'non profit'],
    }),
    isRequired: true,
    example: 'privat',
  },
  municipalityCode(false),
];
