import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export type BaseFile = 'municipalities.csv' | 'occupation-fields.csv';

/** Reads a data file from the source folder: tsc compiles the code beside it but copies no CSV. */
export function readBaseFile(
  appRoot: string,
  file: BaseFile,
): readonly Readonly<Record<string, string>>[] {
  const text = fs.readFileSync(path.join(appRoot, 'src', 'base-data', file), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}
