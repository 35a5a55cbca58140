import type { POLICIES } from '../../plugins/placement-matching/contracts/problem';

type PolicyName = (typeof POLICIES)[number];

/** Six pupils, six places with one seat each: what each wishes for, in order. A test lets the allocator confirm it. */
export const WISHES = [
  ['5', '6', '2'],
  ['1', '6', '4'],
  ['3', '4', '2'],
  ['2', '1', '5'],
  ['5', '1', '3'],
  ['6', '3', '2'],
] as const;
export const SEED = 'bild';

/** The rank that each of them gets; null where there is no place left. */
export const OUTCOMES = [
  { policy: 'convex', ranks: [2, 1, 2, 1, 1, 2] },
  { policy: 'greedy', ranks: [1, 1, 2, 1, 3, 1] },
  { policy: 'serial-dictatorship', ranks: [2, 1, 1, 1, 1, null] },
] as const satisfies readonly {
  readonly policy: PolicyName;
  readonly ranks: readonly (number | null)[];
}[];
