import fs from 'node:fs';
import path from 'node:path';
import {
  COLUMNS,
  type ImportKind,
} from '../../src/plugins/placement-matching/domain/imports/columns';
import { csvHeader, csvLine } from './csv-text';
import type { Row } from './rows';
import { xlsxBytes } from './xlsx-bytes';

/** One kind is a workbook, so that both readers of the importer are used. */
const AS_WORKBOOK: ImportKind = 'supervisors';
/** The importer takes files of 200 000 rows and 20 MB; half a country's wishes and slots need several. */
const MOST_ROWS = 150_000;
const MOST_CHARACTERS = 14_000_000;
/** Rows that must stay in one file: a file of wishes holds whole wish lists, one of learners whole cohorts. */
const TOGETHER: Partial<Record<ImportKind, string>> = { wishes: 'learner', learners: 'cohort' };

const KINDS = Object.keys(COLUMNS) as ImportKind[];

export type Written = {
  readonly kind: ImportKind;
  readonly file: string;
  readonly rows: number;
};

/** Writes import files in the order in which an empty installation takes them, one a kind unless it is very long. */
export async function writeFiles(
  rowsOf: (kind: ImportKind) => Iterable<Row>,
  folder: string,
): Promise<Written[]> {
  fs.mkdirSync(folder, { recursive: true });
  const written: Written[] = [];
  for (const kind of KINDS) {
    if (kind === AS_WORKBOOK) written.push(...(await writeWorkbook(kind, rowsOf(kind), folder)));
    else written.push(...writeCsv(kind, rowsOf(kind), folder));
  }
  return written;
}

async function writeWorkbook(
  kind: ImportKind,
  rows: Iterable<Row>,
  folder: string,
): Promise<Written[]> {
  const all = [...rows];
  if (all.length === 0) return [];
  const file = path.join(folder, `${kind}.xlsx`);
  fs.writeFileSync(file, await xlsxBytes(kind, all));
  return [{ kind, file, rows: all.length }];
}

function writeCsv(kind: ImportKind, rows: Iterable<Row>, folder: string): Written[] {
  const written: Written[] = [];
  const together = TOGETHER[kind];
  let lines: string[] = [];
  let characters = 0;
  let group: string | number | undefined;
  const close = (): void => {
    if (lines.length === 0) return;
    const number = written.length === 0 ? '' : `-${written.length + 1}`;
    const file = path.join(folder, `${kind}${number}.csv`);
    fs.writeFileSync(file, csvHeader(kind) + lines.join(''));
    written.push({ kind, file, rows: lines.length });
    [lines, characters] = [[], 0];
  };
  for (const row of rows) {
    const isFull = lines.length >= MOST_ROWS || characters >= MOST_CHARACTERS;
    if (isFull && (together === undefined || row[together] !== group)) close();
    const text = csvLine(kind, row);
    lines.push(text);
    characters += text.length;
    group = together === undefined ? undefined : row[together];
  }
  close();
  return written;
}
