import type { BadField } from './problem';

/** The first fault among the rows, in their order. */
export function firstOf<Row>(
  rows: readonly Row[],
  faultOf: (row: Row, index: number) => BadField | undefined,
): BadField | undefined {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const fault = row === undefined ? undefined : faultOf(row, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
