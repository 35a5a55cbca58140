/** The port to a solver of linear programs with whole-number columns; the adapter lives outside the pure core. */
export type LinearModel = {
  readonly columns: number;
  /** Minimised. */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly isWhole: Uint8Array;
  /** Row r holds entries rowStart[r] … rowStart[r + 1] − 1 of `index` and `value`. */
  readonly rowStart: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
};

export type LinearOptions = {
  /** Counted, never timed, so that the answer is the same on every machine. */
  readonly nodeLimit: number;
  readonly iterationLimit: number;
  /** Values that are known to be feasible, where the search may start. */
  readonly start?: Float64Array;
  /** How a linear program is solved; an interior point ends at a vertex too. */
  readonly method?: 'interior';
  /** Where a linear program may start: that of a flow or of a program before it. */
  readonly basis?: LinearBasis;
};

/** What each column and row is in a basis; wrong counts are put right by the solver. */
export type LinearBasis = { readonly columns: Int32Array; readonly rows: Int32Array };

export type LinearAnswer =
  | {
      readonly status: 'optimal';
      readonly values: Float64Array;
      readonly rowPrices: Float64Array;
      /** Of a program without whole-number columns. */
      readonly basis?: LinearBasis;
    }
  | { readonly status: 'limit'; readonly values: Float64Array | undefined; readonly bound: number }
  | { readonly status: 'infeasible' }
  /** The solver broke off, out of memory for instance: a normal outcome that the caller plans for. */
  | { readonly status: 'failed' };

export type LinearSolver = {
  readonly name: string;
  readonly solve: (model: LinearModel, options: LinearOptions) => Promise<LinearAnswer>;
};
