import type { Learner, Slot } from '../problem/problem';

/** What people change in a stored run. `way`: who may move for it — the best chain, or nobody else. */
export type RunEdit =
  | { readonly kind: 'lock' | 'unlock'; readonly learner: string }
  | { readonly kind: 'withdraw' | 'insert'; readonly learner: string; readonly way: Way }
  | { readonly kind: 'move'; readonly learner: string; readonly slot: string; readonly way: Way }
  | { readonly kind: 'swap'; readonly learner: string; readonly other: string }
  | { readonly kind: 'add-seat' | 'remove-seat'; readonly slot: string };

export type Way = 'chain' | 'freeze';

/** Why an edit cannot be made, whatever is free. */
export type EditObstacle =
  | { readonly why: 'not-in-run' | 'in-run' | 'not-placed' | 'locked'; readonly learner: string }
  | { readonly why: 'no-slot' | 'no-seat' | 'same-slot'; readonly slot: string }
  | { readonly why: 'no-room'; readonly slot: string }
  | { readonly why: 'other-days'; readonly learner: string };

/** Rows of the problem and places of learners before and after: enough to take a change back, or make it again. */
export type RunPatch = {
  readonly learners: readonly Change<Learner>[];
  readonly slots: readonly Change<Slot>[];
  readonly places: readonly PlaceChange[];
  /** Distances of learners who come in or go out. */
  readonly distances: readonly (readonly [learner: string, slot: string, metres: number])[];
};

export type Change<Row> = {
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
};

export type PlaceChange = {
  readonly learner: string;
  readonly before: string | null;
  readonly after: string | null;
};
