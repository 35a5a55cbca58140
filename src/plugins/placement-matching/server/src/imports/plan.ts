import type { Column } from '../../../domain/imports/column';
import type { ImportKind } from '../../../domain/imports/columns';
import type { Facts, RowFault } from '../../../domain/imports/faults';
import type { Sheet } from '../../../domain/imports/sheet';
import type { Database } from '../adapters/table-shape';

/** Something the person should know that is no fault: `row` is counted as the sheet counts it. */
export type Note = { readonly row: number; readonly code: string; readonly facts: Facts };

/** A learner who changes cohort; ids are document ids, which say nothing about anybody. */
export type Move = {
  readonly row: number;
  readonly what: string;
  readonly from: string;
  readonly to: string;
};

export type Tally = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly left: number;
};

/** What an import would do. Nothing is written before `write` is called, and only rows without faults are. */
export type Plan = {
  readonly tally: Tally;
  readonly faults: readonly RowFault[];
  readonly notes: readonly Note[];
  readonly moved: readonly Move[];
  /** Document ids of learners whom the file no longer names. */
  readonly leaving: readonly string[];
  /** `database` is the transaction; `onProgress` may throw to stop, and then nothing stays. */
  readonly write: (database: Database, onProgress: (done: number) => void) => Promise<void>;
  /** Rows that `write` will write, for the progress bar. */
  readonly writes: number;
};

export type PlanInput = {
  readonly sheet: Sheet;
  readonly database: Database;
  readonly now: Date;
};

export type Importer = {
  readonly kind: ImportKind;
  readonly columns: readonly Column[];
  readonly plan: (input: PlanInput) => Promise<Plan>;
};

export const NOTHING: Tally = { added: 0, changed: 0, unchanged: 0, removed: 0, left: 0 };
