import type { Column } from './column';
import type { RowFault } from './faults';
import { parseCell } from './parse-cell';
import type { Sheet } from './sheet';
import type { Value, Values } from './value';

/** Reads row `index` of the sheet (0 is the first below the header) into typed values; adds to `faults` what is wrong. */
export function readRow(input: {
  readonly sheet: Sheet;
  readonly columns: readonly Column[];
  readonly index: number;
  readonly faults: RowFault[];
}): Values {
  const row = input.sheet.rowNumbers[input.index] ?? 0;
  if (input.sheet.wideRows.has(row)) {
    input.faults.push({ row, field: null, code: 'too-many-cells', facts: {} });
  }
  const values = new Map<string, Value>();
  for (const column of input.columns) {
    const cell = input.sheet.cells[column.field]?.[input.index];
    if (cell === undefined) continue;
    if (cell === '') {
      values.set(column.field, null);
      if (column.isRequired)
        input.faults.push({ row, field: column.field, code: 'missing', facts: {} });
      continue;
    }
    const parsed = parseCell(column.cell, cell, textIn(values, 'schoolYear'));
    if (parsed.ok) values.set(column.field, parsed.value);
    else input.faults.push({ row, field: column.field, code: parsed.code, facts: parsed.facts });
  }
  return values;
}

/** A column's value when it was read before, in the order of the columns. */
function textIn(values: ReadonlyMap<string, Value>, field: string): string | undefined {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
}
