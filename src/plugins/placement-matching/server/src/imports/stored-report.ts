import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import type { Facts } from '../../../domain/imports/faults';
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
