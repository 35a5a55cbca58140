import { hasNationalNumber, hasNationalNumberAsTelephone } from '../national-number';
import { failure, success, type Result } from '../result';
import type { Column } from './column';
import { isExampleMark } from './example-row';
import type { FileFault } from './faults';
import type { SheetLimits } from './limits';
import { recogniseHeaders, type Recognised } from './recognise-headers';

/** Stands in a cell where an identity number was: the number itself is forgotten while the file is read. */
export const IDENTITY_MARK = '\u0000identity-number';
/** A column where half of the filled cells pass as identity numbers holds identity numbers. */
const SHARE_OF_COLUMN = 0.5;

/** A file's recognised columns, kept column by column: 72 000 rows as objects would weigh three times as much. */
export type Sheet = {
  readonly recognised: readonly Recognised[];
  /** The row as the sheet counts it. */
  readonly rowNumbers: readonly number[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** Rows with more cells than headers: something is wrong with their separators. */
  readonly wideRows: ReadonlySet<number>;
  /** Rows that are the template's example, and were left out. */
  readonly exampleRows: readonly number[];
};

export type SheetBuilder = {
  /** Takes the next row that is not blank; the first is the header. Answers why the file must be refused. */
  readonly add: (rowNumber: number, cells: readonly string[]) => FileFault | undefined;
  readonly finish: () => Result<Sheet, FileFault>;
};

type Kept = {
  readonly index: number;
  readonly column: Column;
  readonly values: string[];
  /** Equal cells are one text: a column of wishes has 88 000 cells and a few hundred different ones. */
  readonly texts: Map<string, string>;
};

/** Collects the recognised columns of a file while it streams by. Columns that nobody asked for are only counted. */
export function buildSheet(input: {
  readonly columns: readonly Column[];
  readonly limits: SheetLimits;
  readonly chosen?: Readonly<Record<string, string | null>>;
}): SheetBuilder {
  let recognised: readonly Recognised[] | undefined;
  let kept: readonly Kept[] = [];
  const rowNumbers: number[] = [];
  const wideRows = new Set<number>();
  const exampleRows: number[] = [];
  const filled: number[] = [];
  const identities: number[] = [];

  const header = (cells: readonly string[]): FileFault | undefined => {
    const headers = withoutEmptyEnd(cells);
    if (headers.length > input.limits.columns)
      return { code: 'too-many-columns', facts: { limit: input.limits.columns } };
    const result = recogniseHeaders({ headers, columns: input.columns, chosen: input.chosen });
    if (!result.ok) return result.error;
    recognised = result.value;
    kept = keptColumns(recognised, input.columns);
    return undefined;
  };

  const count = (cells: readonly string[], width: number): void => {
    for (let i = 0; i < width; i += 1) {
      const cell = cells[i];
      if (!cell) continue;
      filled[i] = (filled[i] ?? 0) + 1;
      if (hasNationalNumberAsTelephone(cell)) identities[i] = (identities[i] ?? 0) + 1;
    }
  };

  const add = (rowNumber: number, raw: readonly string[]): FileFault | undefined => {
    const cells = raw.map((cell) => cell.replaceAll('\u0000', '').trim());
    const long = cells.findIndex((cell) => cell.length > input.limits.cellCharacters);
    if (long >= 0)
      return {
        code: 'cell-too-long',
        facts: { row: rowNumber, column: long + 1, limit: input.limits.cellCharacters },
      };
    if (!recognised) return header(cells);
    if (rowNumbers.length >= input.limits.rows)
      return { code: 'too-many-rows', facts: { limit: input.limits.rows } };
    if (isExample(kept, cells)) {
      exampleRows.push(rowNumber);
      return undefined;
    }
    count(cells, recognised.length);
    rowNumbers.push(rowNumber);
    if (cells.slice(recognised.length).some((cell) => cell !== '')) wideRows.add(rowNumber);
    for (const column of kept) column.values.push(sharedText(column, cells[column.index] ?? ''));
    return undefined;
  };

  const finish = (): Result<Sheet, FileFault> => {
    if (!recognised) return failure({ code: 'empty', facts: {} });
    const columns = recognised;
    const refused = columns.findIndex(
      (_, i) => isIdentityColumn(filled[i] ?? 0, identities[i] ?? 0) && !isOrganisation(kept, i),
    );
    if (refused >= 0)
      return failure({
        code: 'identity-column',
        facts: { column: columns[refused]?.header || `${refused + 1}` },
      });
    if (rowNumbers.length === 0) return failure({ code: 'no-rows', facts: {} });
    const cells = Object.fromEntries(kept.map(({ column, values }) => [column.field, values]));
    return success({ recognised: columns, rowNumbers, cells, wideRows, exampleRows });
  };

  return { add, finish };
}

const isExample = (kept: readonly Kept[], cells: readonly string[]): boolean =>
  kept.some(({ index, column }) => column.cell.type === 'key' && isExampleMark(cells[index] ?? ''));

const isIdentityColumn = (filled: number, identities: number): boolean =>
  identities > 0 && identities >= filled * SHARE_OF_COLUMN;

const isOrganisation = (kept: readonly Kept[], index: number): boolean =>
  kept.some(
    (column) => column.index === index && column.column.cell.type === 'organisation-number',
  );

function keptColumns(
  recognised: readonly Recognised[],
  columns: readonly Column[],
): readonly Kept[] {
  return recognised.flatMap(({ field }, index) => {
    const column = columns.find((candidate) => candidate.field === field);
    return column ? [{ index, column, values: [], texts: new Map() }] : [];
  });
}

function sharedText({ texts, column }: Kept, cell: string): string {
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const text = safeCell(cell, column);
  texts.set(cell, text);
  return text;
}

/** Forgets identity numbers while the file is read; a sole trader's organisation number is one. */
function safeCell(cell: string, column: Column): string {
  return holdsIdentityNumber(cell, column) ? IDENTITY_MARK : cell;
}

function holdsIdentityNumber(cell: string, column: Column): boolean {
  if (column.cell.type === 'organisation-number') return hasNationalNumber(cell);
  if (column.field === 'telephone') return hasNationalNumberAsTelephone(cell);
  // One bare ten-digit key in 250 passes date and check digit by chance, so it only counts when the column looks so.
  return !/^\d{10}$/.test(cell) && hasNationalNumber(cell);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
}
