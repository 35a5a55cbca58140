import type { Column } from '../../../domain/imports/column';
import type { FileFault } from '../../../domain/imports/faults';
import { SHEET_LIMITS, type SheetLimits } from '../../../domain/imports/limits';
import { buildSheet, type Sheet } from '../../../domain/imports/sheet';
import { failure, success, type Result } from '../../../domain/result';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

export type SheetFormat = {
  readonly type: 'csv' | 'xlsx';
  readonly delimiter: string | null;
  readonly encoding: string | null;
};

export type ReadSheet = { readonly sheet: Sheet; readonly format: SheetFormat };

/** Reads a CSV or XLSX file by what it is, not by its name. A refused file leaves nothing behind. */
export async function readSheetFile(input: {
  readonly bytes: Buffer;
  readonly columns: readonly Column[];
  readonly chosen?: Readonly<Record<string, string | null>>;
  readonly limits?: SheetLimits;
}): Promise<Result<ReadSheet, FileFault>> {
  const limits = input.limits ?? SHEET_LIMITS;
  const refused = refusedBytes(input.bytes, limits);
  if (refused) return failure(refused);
  const builder = buildSheet({ columns: input.columns, limits, chosen: input.chosen });
  const reading = { bytes: input.bytes, builder, limits };
  let format: SheetFormat = { type: 'xlsx', delimiter: null, encoding: null };
  if (startsWith(input.bytes, ZIP)) {
    const read = await readXlsx(reading);
    if (!read.ok) return read;
  } else {
    const read = await readCsv(reading);
    if (!read.ok) return read;
    format = { type: 'csv', ...read.value };
  }
  const sheet = builder.finish();
  return sheet.ok ? success({ sheet: sheet.value, format }) : sheet;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and every workbook with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const OTHER_KINDS: readonly (readonly number[])[] = [
  [0x4d, 0x5a, 0x90],
  [0x25, 0x50, 0x44, 0x46],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x50, 0x4b, 0x05, 0x06],
];

function refusedBytes(bytes: Buffer, limits: SheetLimits): FileFault | undefined {
  if (bytes.length === 0) return { code: 'empty', facts: {} };
  if (bytes.length > limits.fileBytes) {
    return { code: 'too-large', facts: { limit: Math.floor(limits.fileBytes / 1024 / 1024) } };
  }
  if (startsWith(bytes, OLD_OFFICE)) return { code: 'protected-or-old', facts: {} };
  return OTHER_KINDS.some((kind) => startsWith(bytes, kind))
    ? { code: 'wrong-kind', facts: {} }
    : undefined;
}

const startsWith = (bytes: Buffer, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
