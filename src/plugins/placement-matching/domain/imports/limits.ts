/** Caps on what an import reads. Above them the file is refused before anything is done with it. */
export type SheetLimits = {
  readonly fileBytes: number;
  readonly inflatedBytes: number;
  /** Inflated bytes per packed byte, asked of entries above `ratioFromBytes`. */
  readonly inflationRatio: number;
  readonly ratioFromBytes: number;
  readonly archiveEntries: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly cells: number;
};

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 64 * 1024 * 1024,
  inflationRatio: 100,
  ratioFromBytes: 1024 * 1024,
  archiveEntries: 500,
  rows: 200_000,
  columns: 100,
  cellCharacters: 4_000,
  cells: 4_000_000,
};
