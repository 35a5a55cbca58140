import { findOverloads } from '../conflicts/find-overloads';
import type { LoadRule } from './rule';

/** A supervisor has at most the agreed number of learners on a day, over all workplaces together (two unless agreed otherwise). */
export const supervisorOverCapacity: LoadRule = {
  name: 'supervisor-over-capacity',
  strictness: 'blocks',
  origin: 'local',
  number: 'R53',
  source: {
    text: 'Praxis: Lund om feriepraktik; handledaren kan komma överens om annat',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.supervisor', 'slots.supervisor', 'placements.days', 'supervisors.capacity'],
  whenUnknown: 'passes',
  resource: 'supervisor',
  scope: 'load',
  idOf: (indexed, supervisor) => indexed.supervisors[supervisor] ?? '',
  check: (indexed) => {
    const capacities = new Map(indexed.plan.supervisors?.map(({ id, capacity }) => [id, capacity]));
    const limits = indexed.supervisors.map((id) => capacities.get(id) ?? Infinity);
    const limit = (supervisor: number): number => limits[supervisor] ?? Infinity;
    return findOverloads({
      indexed,
      resourceOf: indexed.supervisorOf,
      resources: limits.length,
      leastLimit: limit,
      limitOn: limit,
    });
  },
};
