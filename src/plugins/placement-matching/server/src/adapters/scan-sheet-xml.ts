import type { FileFault } from '../../../domain/imports/faults';
import type { SheetLimits } from '../../../domain/imports/limits';

const ELEMENT = /<(?:\w+:)?(row|c)\b([^>]*)>/g;
const ADDRESS = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;
/** Longer than any honest start tag of a row or a cell. */
const LONGEST_TAG = 64 * 1024;

/**
 * Counts rows and cells of a worksheet's XML and the farthest address in it. The reader fills the gaps before an
 * address: one cell at XFD1048576 would else become 17 thousand million of them.
 */
export function sheetScanner(limits: SheetLimits): (text: string) => FileFault | undefined {
  let rest = '';
  let rows = 0;
  let cells = 0;
  return (text) => {
    const all = rest + text;
    const end = all.lastIndexOf('>') + 1;
    rest = all.slice(end);
    if (rest.length > LONGEST_TAG) rest = '';
    for (const [, element, attributes = ''] of all.slice(0, end).matchAll(ELEMENT)) {
      if (element === 'row') rows += 1;
      else cells += 1;
      const [, letters = '', number = '0'] = ADDRESS.exec(attributes) ?? [];
      // The header is a row too.
      if (Math.max(rows, Number(number)) > limits.rows + 1)
        return { code: 'too-many-rows', facts: { limit: limits.rows } };
      if (columnNumber(letters) > limits.columns)
        return { code: 'too-many-columns', facts: { limit: limits.columns } };
      if (cells > limits.cells) return { code: 'too-many-rows', facts: { limit: limits.rows } };
    }
    return undefined;
  };
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
