import type { Day } from '../days';

/** A plan to be checked; the shape of plan.json. A placement's supervisor replaces the slot's. */
export type Plan = {
  readonly placements: readonly PlanPlacement[];
  readonly learners: readonly PlanLearner[];
  readonly slots: readonly PlanSlot[];
  readonly supervisors?: readonly Capacity[];
  readonly workplaces?: readonly Capacity[];
  /** Days outside every term of the learner's school are outside term; a term without school is every school's. */
  readonly terms?: readonly Term[];
};

export type PlanPlacement = {
  readonly id: string;
  readonly learner: string;
  readonly slot: string;
  readonly supervisor?: string;
  readonly from: Day;
  readonly to: Day;
  readonly days?: readonly Day[];
};

export type PlanLearner = {
  readonly id: string;
  readonly school?: string;
  readonly birthYear?: number;
  readonly grade?: number;
};

export type PlanSlot = {
  readonly id: string;
  readonly seats: number;
  readonly supervisor?: string;
  readonly workplace?: string;
  /** Absent: always open; empty: never. */
  readonly open?: readonly { readonly from: Day; readonly to: Day; readonly seats?: number }[];
  readonly minAge?: number;
  readonly minGrade?: number;
};

export type Capacity = { readonly id: string; readonly capacity: number };
export type Term = { readonly school?: string; readonly from: Day; readonly to: Day };

export type Conflict = {
  readonly kind: string;
  readonly severity: 'blocks' | 'warns';
  readonly resource: string;
  readonly placements: readonly string[];
  readonly days: readonly Day[];
  readonly rule: string;
};

/** What is wrong with a file: the field by its path, and the value found there. */
export type FileFault = {
  readonly field: string;
  readonly value: unknown;
  readonly problem: string;
};
