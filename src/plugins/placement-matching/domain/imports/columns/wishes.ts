import { whole, type Column } from '../column';
import { learnerKey, providerKey } from '../named-columns';

/** The file holds the whole wish list of each learner that it names, one row a wish. */
export const wishes: readonly Column[] = [
  learnerKey,
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
