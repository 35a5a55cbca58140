import { whole, type Column } from '../column';
import { providerKey } from '../named-columns';

/** The file holds the whole wish list of each learner that it names, one row a wish. */
export const wishes: readonly Column[] = [
  {
    field: 'learner',
    sv: 'Elev',
    en: 'Learner',
    also: ['elevnyckel', 'elev-id', 'learner key', 'learner id'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'e1001',
  },
  providerKey,
  {
    field: 'period',
    sv: 'Period',
    en: 'Period',
    also: ['periodnyckel', 'period key'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'prao-9-vt27',
  },
  {
    field: 'slot',
    sv: 'Plats',
    en: 'Slot',
    also: ['platsnyckel', 'slot key'],
    cell: { type: 'key' },
    isRequired: true,
    example: 'havets-barn',
  },
  {
    field: 'rank',
    sv: 'Rang',
    en: 'Rank',
    also: ['önskemål', 'val', 'wish', 'prioritet'],
    cell: whole(1, 1000),
    isRequired: true,
    example: '1',
  },
];
