import { choice, municipalityCode, ownKey, text, type Column } from '../column';

export const providers: readonly Column[] = [
  ownKey('kungsbacka'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['huvudman', 'provider'],
    cell: text(160),
    isRequired: true,
    example: 'Kungsbacka kommun',
  },
  {
    field: 'kind',
    sv: 'Slag',
    en: 'Kind',
    also: ['typ', 'type', 'huvudmannatyp'],
    cell: choice({
      municipality: ['kommun', 'kommunal'],
      independent: ['enskild', 'fristående'],
      region: ['region'],
      university: ['lärosäte', 'högskola', 'universitet'],
      'vocational-college': ['yrkeshögskola', 'yh'],
      'employment-service': ['arbetsförmedlingen', 'af'],
      other: ['annan', 'övrig'],
    }),
    isRequired: true,
    example: 'kommun',
  },
  {
    field: 'organisationNumber',
    sv: 'Organisationsnummer',
    en: 'Organisation number',
    also: ['orgnr', 'org.nr', 'organization number'],
    cell: { type: 'organisation-number' },
    example: '212000-1256',
  },
  municipalityCode(false),
];
