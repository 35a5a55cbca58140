import type { Day } from '../days';

/** The file `problem.json`, version 1. What each field means stands in the file contract. */

export type PolicyName =
  | 'convex'
  | 'greedy'
  | 'generous'
  | 'min-sum-rank'
  | 'rank-maximal'
  | 'serial-dictatorship'
  | 'deferred-acceptance';

export type Dates = { readonly from?: Day; readonly to?: Day; readonly days?: readonly Day[] };

export type Visit = {
  readonly id: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly days?: readonly Day[];
};

export type Learner = Dates & {
  readonly id: string;
  readonly school?: string;
  readonly provider?: string;
  readonly priority?: number;
  readonly visits?: readonly Visit[];
  readonly wishes: readonly string[];
  /** The first so many wishes are the learner's own, the rest were added for the learner; absent: all are own. */
  readonly ownWishes?: number;
  readonly eligible?: readonly string[];
  readonly locked?: string;
  readonly previous?: string;
};

export type OpenSpan = { readonly from: Day; readonly to: Day; readonly seats?: number };

export type Slot = {
  readonly id: string;
  readonly seats: number;
  readonly minSeats?: number;
  readonly supervisor?: string;
  readonly workplace?: string;
  readonly employer?: string;
  readonly open?: readonly OpenSpan[];
  readonly reservedFor?: readonly string[];
  readonly ranking?: readonly string[];
};

export type Supervisor = {
  readonly id: string;
  readonly capacity: number;
  readonly ranking?: readonly string[];
};

export type Workplace = { readonly id: string; readonly capacity: number };

export type Quota = {
  readonly id: string;
  readonly provider: string;
  readonly slots: readonly string[];
  readonly seats: number;
};

export type Distance = readonly [learner: string, slot: string, metres: number];

export type Problem = {
  readonly version: 1;
  readonly seed: string;
  readonly policy: PolicyName;
  readonly fallback: 'any-eligible' | 'none';
  readonly lottery?: 'single' | 'multiple';
  readonly learners: readonly Learner[];
  readonly slots: readonly Slot[];
  readonly supervisors?: readonly Supervisor[];
  readonly workplaces?: readonly Workplace[];
  readonly quotas?: readonly Quota[];
  readonly distances?: readonly Distance[];
  /** At most so many places outside the wishes are considered for each learner; absent: all of them. */
  readonly candidateLimit?: number;
};

/** What is wrong with a file: the field, the value found there and what was expected. */
export type BadField = {
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;
};
