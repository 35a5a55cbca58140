import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { FileFault } from '../../../domain/imports/faults';
import type { SheetLimits } from '../../../domain/imports/limits';
import type { SheetBuilder } from '../../../domain/imports/sheet';
import { failure, success, type Result } from '../../../domain/result';
import { decodeText } from './decode-text';

export type CsvFormat = { readonly delimiter: string; readonly encoding: string };

const ROWS_A_BREATH = 2_000;
const PIECE = 64 * 1024;

/** Streams a CSV file into the builder. Delimiter and encoding are found out; quotes must balance. */
export async function readCsv(input: {
  readonly bytes: Buffer;
  readonly builder: SheetBuilder;
  readonly limits: SheetLimits;
}): Promise<Result<CsvFormat, FileFault>> {
  const decoded = decodeText(input.bytes);
  if (!decoded) return failure({ code: 'wrong-kind', facts: {} });
  const { text, delimiter } = withDelimiter(decoded.text);
  const parser = Readable.from(piecesOf(text)).pipe(parse(optionsOf(delimiter, input.limits)));
  let row = 0;
  try {
    for await (const record of parser) {
      row += 1;
      const cells = (record as string[]).map(withoutMark);
      if (cells.every((cell) => cell.trim() === '')) continue;
      const fault = input.builder.add(row, cells);
      if (fault) return failure(fault);
      if (row % ROWS_A_BREATH === 0) await breathe();
    }
  } catch (error) {
    if (error instanceof CsvError)
      return failure(faultOf(error, { row: rowOf(error, row), limits: input.limits }));
    throw error;
  }
  return success({ delimiter, encoding: decoded.encoding });
}

/** Excel writes `sep=;` as a first line that it does not show. */
function withDelimiter(text: string): { readonly text: string; readonly delimiter: string } {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  if (declared?.[1]) return { text: text.slice(declared[0].length), delimiter: declared[1] };
  const start = text.slice(0, PIECE).replace(/"(?:[^"]|"")*"/g, '');
  const line = start.split(/\r\n|\n|\r/).find((candidate) => candidate.trim() !== '') ?? '';
  const counted = [';', '\t', ','].map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  const best = counted.reduce((most, next) => (next.count > most.count ? next : most));
  return { text, delimiter: best.delimiter };
}

const optionsOf = (delimiter: string, limits: SheetLimits) => ({
  delimiter,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  skip_empty_lines: false,
  // A quote that never closes would else collect the rest of the file in memory.
  max_record_size: limits.columns * limits.cellCharacters,
});

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** Marks that a spreadsheet puts around text so that Excel keeps leading zeros: ="0123". */
const withoutMark = (cell: string): string => /^="(.*)"$/.exec(cell)?.[1] ?? cell;

/** The parser is ahead of the rows that we have taken; it knows how many it had read. */
const rowOf = (error: CsvError, taken: number): number =>
  (typeof error.records === 'number' ? error.records : taken) + 1;

function faultOf(
  error: CsvError,
  at: { readonly row: number; readonly limits: SheetLimits },
): FileFault {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return {
      code: 'cell-too-long',
      facts: { row: at.row, column: 1, limit: at.limits.cellCharacters },
    };
  }
  return { code: 'unbalanced-quotes', facts: { row: at.row } };
}
