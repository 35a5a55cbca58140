import { ownKey, reach, text, whole, type Column } from '../column';

export const supervisors: readonly Column[] = [
  ownKey('havets-h1'),
  {
    field: 'name',
    sv: 'Namn',
    en: 'Name',
    also: ['handledare', 'supervisor'],
    cell: text(120),
    isRequired: true,
    example: 'Karin Dahl',
  },
  {
    field: 'workplaces',
    sv: 'Arbetsplatser',
    en: 'Workplaces',
    also: ['arbetsplats', 'workplace'],
    cell: { type: 'keys' },
    isRequired: true,
    example: 'havets-1|havets-2',
  },
  {
    field: 'capacity',
    sv: 'Elever samtidigt',
    en: 'Capacity',
    also: ['kapacitet', 'learners at one time'],
    cell: whole(0, 500),
    example: '2',
  },
  {
    field: 'trainedOn',
    sv: 'Handledarutbildad den',
    en: 'Supervisor training finished',
    also: ['handledarutbildning'],
    cell: { type: 'day' },
    example: '2025-10-01',
  },
  ...reach,
];
