import { findOverloads } from '../conflicts/find-overloads';
import type { LoadRule } from './rule';

/** A workplace that has said how many it receives at one time has no more on any day, over all its slots and providers. */
export const workplaceOverCapacity: LoadRule = {
  name: 'workplace-over-capacity',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Arbetsplatsens eget antal', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['slots.workplace', 'placements.days', 'workplaces.capacity'],
  whenUnknown: 'passes',
  resource: 'workplace',
  scope: 'load',
  idOf: (indexed, workplace) => indexed.workplaces[workplace] ?? '',
  check: (indexed) => {
    const capacities = new Map(indexed.plan.workplaces?.map(({ id, capacity }) => [id, capacity]));
    const limits = indexed.workplaces.map((id) => capacities.get(id) ?? Infinity);
    const limit = (workplace: number): number => limits[workplace] ?? Infinity;
    return findOverloads({
      indexed,
      resourceOf: indexed.workplaceOf,
      resources: limits.length,
      leastLimit: limit,
      limitOn: limit,
    });
  },
};
