import fs from 'node:fs';
import path from 'node:path';
import type { ImportKind } from '../../src/plugins/placement-matching/domain/imports/columns';
import type { World } from '../world/world';
import { csvText } from './csv-text';
import { KINDS, rowsOf, type Row } from './rows';
import { xlsxBytes } from './xlsx-bytes';

/** One kind is a workbook, so that both readers of the importer are used. */
const AS_WORKBOOK: ImportKind = 'supervisors';

export type Written = { readonly kind: ImportKind; readonly file: string; readonly rows: number };

/** Writes one import file a kind, in the order in which an empty installation takes them. */
export async function writeFiles(world: World, folder: string): Promise<Written[]> {
  fs.mkdirSync(folder, { recursive: true });
  const written: Written[] = [];
  for (const kind of KINDS) {
    let rows = 0;
    const counted = counting(rowsOf(world, kind), () => (rows += 1));
    const file = path.join(folder, `${kind}.${kind === AS_WORKBOOK ? 'xlsx' : 'csv'}`);
    if (kind === AS_WORKBOOK) fs.writeFileSync(file, await xlsxBytes(kind, counted));
    else writeParts(file, csvText(kind, counted));
    written.push({ kind, file, rows });
  }
  return written;
}

function* counting(rows: Iterable<Row>, count: () => void): Generator<Row> {
  for (const row of rows) {
    count();
    yield row;
  }
}

function writeParts(file: string, parts: Iterable<string>): void {
  const handle = fs.openSync(file, 'w');
  for (const part of parts) fs.writeSync(handle, part);
  fs.closeSync(handle);
}
