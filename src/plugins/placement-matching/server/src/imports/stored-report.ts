import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import type { Facts } from '../../../domain/imports/faults';
import { keysIn } from '../../../domain/imports/parse-cell';
import type { Sheet } from '../../../domain/imports/sheet';
import type { SheetFormat } from '../adapters/read-sheet';
import type { Move, Note, Plan, Tally } from './plan';

/** Equal faults of many rows once: 72 000 faults stay small. */
export type FaultGroup = {
  readonly field: string | null;
  readonly code: string;
  readonly facts: Facts;
  readonly rows: readonly number[];
};

/** A report as it is kept: rows, columns, codes and opaque ids, nothing that a cell of a person held. */
export type StoredReport = Tally & {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly columns: Sheet['recognised'];
  readonly rows: number;
  readonly faultGroups: readonly FaultGroup[];
  readonly faultyRows: number;
  readonly notes: readonly Note[];
  readonly moved: readonly Move[];
  readonly leaving: readonly string[];
  readonly committed: boolean;
};

export type FileFacts = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly format: SheetFormat;
  readonly sheet: Sheet;
};

export function storedReport(file: FileFacts, plan: Plan, committed: boolean): StoredReport {
  const { id, kind, fileName, format, sheet } = file;
  return {
    id,
    kind,
    fileName,
    format,
    columns: sheet.recognised,
    rows: sheet.rowNumbers.length,
    ...plan.tally,
    faultGroups: groupsOf(plan.faults),
    faultyRows: faultyRows(plan),
    notes: plan.notes,
    moved: plan.moved,
    leaving: plan.leaving,
    committed,
  };
}

export const faultyRows = ({ faults }: Plan): number => new Set(faults.map(({ row }) => row)).size;

/** The header that the file has for a field, else the template's. */
export function headerOf(
  report: Pick<StoredReport, 'columns' | 'kind'>,
  field: string | null,
  language: 'sv' | 'en',
): string | null {
  if (field === null) return null;
  const inFile = report.columns.find((column) => column.field === field)?.header;
  return (
    inFile ?? COLUMNS[report.kind].find((column) => column.field === field)?.[language] ?? field
  );
}

/**
 * The same report with the values that point at nothing, for whoever has the file before them. It is shown, never kept:
 * in a file with swapped columns the value is a person's name.
 */
export function withCells(report: StoredReport, { cells, rowNumbers }: Sheet): StoredReport {
  if (!report.faultGroups.some(({ code }) => code === 'unknown')) return report;
  const indexes = new Map(rowNumbers.map((row, index) => [row, index]));
  const faults = report.faultGroups.flatMap(({ rows, field, code, facts }) =>
    rows.map((row) => {
      const cell = code === 'unknown' ? cells[field ?? '']?.[indexes.get(row) ?? -1] : undefined;
      if (cell === undefined) return { row, field, code, facts };
      const { part, ...rest } = facts;
      const value = typeof part === 'number' ? (keysIn(cell)[part] ?? cell) : cell;
      return { row, field, code, facts: { ...rest, value } };
    }),
  );
  return { ...report, faultGroups: groupsOf(faults) };
}

function groupsOf(faults: Plan['faults']): readonly FaultGroup[] {
  const groups = new Map<string, FaultGroup & { readonly rows: number[] }>();
  for (const { row, field, code, facts } of faults) {
    const key = JSON.stringify([field, code, facts]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { field, code, facts, rows: [row] });
  }
  return [...groups.values()];
}
