import { ownKey, reach, text, type Column } from '../column';

export const contactPersons: readonly Column[] = [
  ownKey('havets-k1'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['kontaktperson', 'contact person'],
    cell: text(120),
    isRequired: true,
    example: 'Eva Ström',
  },
  {
    field: 'workplace',
    sv: 'Arbetsplats',
    en: 'Workplace',
    also: ['arbetsplatsnyckel', 'workplace key'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'havets-1',
  },
  ...reach,
  {
    field: 'role',
    sv: 'Roll',
    en: 'Role',
    also: ['befattning', 'titel'],
    cell: text(80),
    example: 'Rektor',
  },
];
