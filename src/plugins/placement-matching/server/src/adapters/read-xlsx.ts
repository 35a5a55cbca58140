import { setImmediate as breathe } from 'node:timers/promises';
import { readSheet } from 'read-excel-file/universal';
import type { FileFault } from '../../../domain/imports/faults';
import type { SheetLimits } from '../../../domain/imports/limits';
import type { SheetBuilder } from '../../../domain/imports/sheet';
import { failure, success, type Result } from '../../../domain/result';
import { checkArchive } from './check-archive';

const ROWS_A_BREATH = 2_000;

/** Reads the first sheet of a workbook into the builder, formulas by their last value, dates as ISO days. */
export async function readXlsx(input: {
  readonly bytes: Buffer;
  readonly builder: SheetBuilder;
  readonly limits: SheetLimits;
}): Promise<Result<null, FileFault>> {
  const refused = await checkArchive(input.bytes, input.limits);
  if (refused) return failure(refused);
  const rows = await rowsOf(input.bytes);
  if (!rows.ok) return rows;
  for (const [index, cells] of rows.value.entries()) {
    const texts = cells.map(textOfCell);
    if (texts.every((text) => text.trim() === '')) continue;
    const fault = input.builder.add(index + 1, texts);
    if (fault) return failure(fault);
    if (index % ROWS_A_BREATH === 0) await breathe();
  }
  return success(null);
}

async function rowsOf(bytes: Buffer): Promise<Result<readonly (readonly unknown[])[], FileFault>> {
  try {
    // The reader for Node never answers for some damaged archives; this one throws.
    const archive = Uint8Array.from(bytes).buffer;
    // Numbers stay as they are written, so that long keys keep every digit.
    return success(await readSheet(archive, 1, { parseNumber: (text) => text }));
  } catch (error) {
    const place = error instanceof Error ? /at row (\d+), col (\d+)/.exec(error.message) : null;
    if (!place) return failure({ code: 'damaged', facts: {} });
    return failure({
      code: 'unreadable-cell',
      facts: { row: Number(place[1]), column: Number(place[2]) },
    });
  }
}

function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOrInstant(value);
  return String(value);
}

/** A date cell without a time of day is a day. */
function dayOrInstant(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
