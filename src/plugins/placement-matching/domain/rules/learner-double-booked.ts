import { findOverloads } from '../conflicts/find-overloads';
import type { LoadRule } from './rule';

/** A learner is in one place a day: two placements on a day are one too many, also in the same slot. */
export const learnerDoubleBooked: LoadRule = {
  name: 'learner-double-booked',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: {
    text: 'Praktikvägens eget löfte: ingen är på två platser samma dag',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.learner', 'placements.days'],
  whenUnknown: 'passes',
  resource: 'learner',
  scope: 'load',
  idOf: (indexed, learner) => indexed.learners[learner] ?? '',
  check: (indexed) =>
    findOverloads({
      indexed,
      resourceOf: indexed.learnerOf,
      resources: indexed.learners.length,
      leastLimit: () => 1,
      limitOn: () => 1,
    }),
};
