/** The file `solution.json`, version 1. What each field means stands in the file contract. */

export type ReasonCode =
  | 'no-wishes'
  | 'not-eligible'
  | 'slot-full'
  | 'supervisor-full'
  | 'workplace-full'
  | 'quota-full'
  | 'slot-closed'
  | 'reserved'
  | 'lower-quota'
  | 'lottery'
  | 'locked-out';

/** Why a learner is without a place. `days` are the days it speaks of; absent where the problem has no dates. */
export type Reason = {
  readonly code: ReasonCode;
  readonly slot?: string;
  readonly supervisor?: string;
  readonly workplace?: string;
  readonly quota?: string;
  readonly employer?: string;
  readonly days?: readonly string[];
};

export type PlacementRow = {
  readonly learner: string;
  readonly visit?: string;
  readonly slot: string;
  readonly rank: number | null;
};

export type UnplacedRow = {
  readonly learner: string;
  readonly visit?: string;
  readonly reasons: readonly Reason[];
};

export type StageOutcome = {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
};

/**
 * The price of one unit of a resource on one day (null: the problem has no dates). A cut is named by its number among
 * `cuts`; `visits` says that a learner's visits go to different employers, and names the learner and the employer.
 */
export type Price = readonly [kind: PricedKind, id: string, day: string | null, price: number];

export type PricedKind = ResourceKind | 'school' | 'cut' | 'visits' | 'least';
export type ResourceKind = 'slot' | 'supervisor' | 'workplace' | 'quota';

/**
 * An inequality that follows from others for whole numbers: resources on days, learners (who have one place at most)
 * and earlier cuts, each so many times, added up, divided by `divisor` and rounded down on both sides.
 */
export type ProofCut = {
  readonly divisor: number;
  readonly resources: readonly Price[];
  readonly learners: readonly (readonly [learner: string, visit: string | null, times: number])[];
  readonly cuts: readonly (readonly [cut: number, times: number])[];
};

export type FaceProof = {
  readonly stage: string;
  /** Prices are whole numbers in units of 1/scale; absent: 1. */
  readonly scale?: number;
  readonly prices: readonly Price[];
};

/**
 * `faces`: prices for each stage in order, on the optimal solutions of the stages before.
 * `bounds`: prices and weights of earlier stages for each stage that is not proven.
 */
export type Proof = {
  readonly faces: readonly FaceProof[];
  readonly bounds: readonly StageBound[];
  /** Absent where no prices need any. */
  readonly cuts?: readonly ProofCut[];
  /** Absent where prices and cuts prove everything. */
  readonly cases?: readonly ProofCases[];
};

/** Proof by cases for the learners that this one meets; the first node is the root, and nodes name later ones. */
export type ProofCases = { readonly learner: string; readonly nodes: readonly ProofCase[] };

/**
 * `yes`: the slot has at least its least number on that day, `no`: nobody; or the learner has the slot, and not.
 * `prices` settle a case stage by stage; a price of `least` is paid back for each learner of the slot on the day, and
 * the stage `none` shows that the case has no solution.
 */
export type ProofCase =
  | {
      readonly slot: string;
      readonly day: string | null;
      readonly no: number;
      readonly yes: number;
    }
  | {
      readonly learner: string;
      readonly visit: string | null;
      readonly slot: string;
      readonly no: number;
      readonly yes: number;
    }
  | { readonly prices: readonly FaceProof[] };

export type StageBound = {
  readonly stage: string;
  /** Prices and weights are integers counted in units of 1/scale. */
  readonly scale: number;
  /** What one unit of an earlier stage counts. */
  readonly weights: readonly (readonly [stage: string, weight: number])[];
  readonly prices: readonly Price[];
};

export type Solution = {
  readonly version: 1;
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  readonly placed: number;
  readonly profile: readonly number[];
  readonly fallbackPlaced: number;
  readonly placements: readonly PlacementRow[];
  readonly unplaced: readonly UnplacedRow[];
  readonly stages: readonly StageOutcome[];
  readonly bound: number;
  readonly gap: number;
  readonly proof: Proof;
  readonly seed: string;
  readonly inputHash: string;
  readonly solver: string;
  /** Present when places outside the wishes were cut for size: how many each learner kept. */
  readonly candidateLimit?: number;
};
