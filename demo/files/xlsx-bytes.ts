import writeExcelFile from 'write-excel-file/node';
import {
  COLUMNS,
  type ImportKind,
} from '../../src/plugins/placement-matching/domain/imports/columns';
import { cellText } from './csv-text';
import type { Row } from './rows';

/** The same rows as a sheet of text cells under the Swedish headers. */
export async function xlsxBytes(kind: ImportKind, rows: Iterable<Row>): Promise<Buffer> {
  const columns = COLUMNS[kind];
  const sheet = [
    columns.map((column) => column.sv),
    ...Array.from(rows, (row) =>
      columns.map((column) => cellText(column, row[column.field]) || null),
    ),
  ];
  return withoutTimes(await writeExcelFile(sheet).toBuffer());
}

const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, the first day that a zip archive knows. */
const FIRST_DATE = 0x0021;

/** A zip archive notes when each part was written; the same world must give the same bytes tomorrow. */
function withoutTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('The sheet is not a zip archive');
  const parts = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  for (let part = 0; part < parts; part += 1) {
    const local = bytes.readUInt32LE(entry + 42);
    writeTime(bytes, entry + 12);
    writeTime(bytes, local + 10);
    entry += 46;
    entry +=
      bytes.readUInt16LE(entry - 18) +
      bytes.readUInt16LE(entry - 16) +
      bytes.readUInt16LE(entry - 14);
  }
  return bytes;
}

function writeTime(bytes: Buffer, offset: number): void {
  bytes.writeUInt16LE(0, offset);
  bytes.writeUInt16LE(FIRST_DATE, offset + 2);
}
