import type { CaseProof } from './case-proof';
import type { Cut } from './cut';

/**
 * Units choose one arc each or stay out; a row limits how many of its arcs are chosen, a lower row asks for
 * at least so many or none, and units that stay out cost their group a rising step each.
 */
export type ChoiceModel = {
  readonly unitCount: number;
  /** The arcs of unit u are unitStart[u] … unitStart[u + 1] − 1. */
  readonly unitStart: Int32Array;
  readonly arcUnit: Int32Array;
  readonly rows: readonly Row[];
  readonly lowerRows: readonly LowerRow[];
  /** Group of each unit, or −1. */
  readonly unitGroup: Int32Array;
  readonly groupCount: number;
  /** Arcs that must not be chosen. */
  readonly isClosed?: Uint8Array;
};

export type Row = { readonly arcs: Int32Array; readonly capacity: number };

/** `taken` units are there already; with them at least `least` or none may choose these arcs. */
export type LowerRow = {
  readonly arcs: Int32Array;
  readonly least: number;
  readonly taken: number;
};

/** One stage of the comparison, as whole-number costs to be made as small as possible. */
export type Stage = {
  readonly name: string;
  readonly arcCost: (arc: number) => number;
  readonly leaveCost: (unit: number) => number;
  /** Cost of the nth unit of a group that stays out (n = 1, 2, …), rising in n. */
  readonly stepCost?: (group: number, nth: number) => number;
  /** It counts every unit that stays out, and nothing else. */
  readonly isPlacedCount?: boolean;
};

/**
 * One sum that orders choices nearly as the first stages do. `counting` says how many of the first stages count units
 * that stay out and nothing else; an exact guide costs what the stage after them costs, and so much more for a unit
 * that stays out.
 */
export type Guide = {
  readonly stage: Stage;
  readonly counting: number;
  readonly isExact: boolean;
};

/** The chosen arc of each unit, −1 for none. */
export type Choice = Int32Array;

export type StagedAnswer = {
  readonly choice: Choice;
  /** For each stage: was the choice proven best, given the stages before? */
  readonly proven: readonly boolean[];
  /** Prices of rows and groups for each stage, where the proof is one of prices. */
  readonly prices?: readonly StagePrices[];
  /** Inequalities that have prices too, where the rows alone leave the linear program fractional. */
  readonly cuts?: readonly Cut[];
  /** What proves it where neither prices nor cuts do. */
  readonly cases?: CaseProof;
  /** Prices of rows that bound the first stages taken together, where those were not solved as one flow. */
  readonly guidePrices?: Float64Array;
  /** Prices of rows that bound how many units can be placed, in the same unit. */
  readonly countPrices?: Float64Array;
};

export type StagePrices = {
  readonly rows: Float64Array;
  readonly groups: Float64Array;
  /** In the order of the answer's cuts; absent: none has a price. */
  readonly cuts?: Float64Array;
  /** Prices are whole numbers in units of 1/scale; absent: 1. */
  readonly scale?: number;
};
