import {
  COLUMNS,
  type ImportKind,
} from '../../src/plugins/placement-matching/domain/imports/columns';
import type { Column } from '../../src/plugins/placement-matching/domain/imports/column';
import type { Row } from './rows';

/** The byte order mark that Excel writes and wants. */
const MARK = '\uFEFF';
/** Written with a mark and CRLF as Excel saves them; the others as a school system exports them. */
const AS_EXCEL: readonly ImportKind[] = ['providers', 'schools', 'learners', 'slots'];
const PART_ROWS = 5_000;

/** Semicolon-separated text under the Swedish headers, in parts of some thousand rows. */
export function* csvText(kind: ImportKind, rows: Iterable<Row>): Generator<string> {
  const columns = COLUMNS[kind];
  const isAsExcel = AS_EXCEL.includes(kind);
  const newline = isAsExcel ? '\r\n' : '\n';
  const line = (cells: readonly string[]): string => cells.map(quoted).join(';') + newline;
  let part = (isAsExcel ? MARK : '') + line(columns.map((column) => column.sv));
  let count = 0;
  for (const row of rows) {
    part += line(columns.map((column) => cellText(column, row[column.field])));
    count += 1;
    if (count % PART_ROWS > 0) continue;
    yield part;
    part = '';
  }
  yield part;
}

/** As a Swedish sheet writes it: a decimal comma, and a code by its Swedish word. */
export function cellText(column: Column, value: string | number | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value === undefined) return '';
  return column.cell.type === 'choice' ? (column.cell.words[value]?.[0] ?? value) : value;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
