/** Facts of a fault that a sentence may name: numbers, headers and codes, never what a person's cell held. */
export type Facts = Readonly<Record<string, string | number>>;

/** Why a whole file is refused. Nothing of it is kept. */
export type FileFaultCode =
  | 'empty'
  | 'no-rows'
  | 'too-large'
  | 'wrong-kind'
  | 'protected-or-old'
  | 'unbalanced-quotes'
  | 'damaged'
  | 'inflates-too-much'
  | 'unsafe-content'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'unreadable-cell'
  | 'duplicate-header'
  | 'no-known-header'
  | 'missing-columns'
  | 'identity-column'
  | 'protection-column';

export type FileFault = { readonly code: FileFaultCode; readonly facts: Facts };

/** One reason why a row cannot be taken in. `row` is counted as the sheet counts it. */
export type RowFault = {
  readonly row: number;
  readonly field: string | null;
  readonly code: string;
  readonly facts: Facts;
};
