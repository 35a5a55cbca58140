import type { Column } from '../../src/plugins/placement-matching/domain/imports/column';
import {
  COLUMNS,
  type ImportKind,
} from '../../src/plugins/placement-matching/domain/imports/columns';
import type { Row } from './rows';

/** The byte order mark that Excel writes and wants. */
const MARK = '\uFEFF';
/** Written with a mark and CRLF as Excel saves them; the others as a school system exports them. */
const AS_EXCEL: readonly ImportKind[] = ['providers', 'schools', 'learners', 'slots'];

/** The Swedish headers of a kind, semicolon-separated. */
export function csvHeader(kind: ImportKind): string {
  const headers = COLUMNS[kind].map((column) => column.sv);
  return (AS_EXCEL.includes(kind) ? MARK : '') + line(kind, headers);
}

export function csvLine(kind: ImportKind, row: Row): string {
  return line(
    kind,
    COLUMNS[kind].map((column) => cellText(column, row[column.field])),
  );
}

/** As a Swedish sheet writes it: a decimal comma, and a code by its Swedish word. */
export function cellText(column: Column, value: string | number | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value === undefined) return '';
  return column.cell.type === 'choice' ? (column.cell.words[value]?.[0] ?? value) : value;
}

function line(kind: ImportKind, cells: readonly string[]): string {
  return cells.map(quoted).join(';') + (AS_EXCEL.includes(kind) ? '\r\n' : '\n');
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
