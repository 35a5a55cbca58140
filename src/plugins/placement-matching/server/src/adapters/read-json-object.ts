import { failure, success, type Result } from '../../../domain/result';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  JsonScanner,
  NotJson,
  OPEN_LIST,
  TooDeep,
} from './json-scanner';
import { countKeys, repeatedKey } from './repeated-key';
import { shown } from './shown';

/** What a file may hold, as far as it has to be known while it is read. */
export type FileShape = {
  readonly keys: ReadonlySet<string>;
  /** The lists that may be long: what is wrong with one of their rows, in one line. */
  readonly rowFaults: Readonly<Record<string, (row: unknown, index: number) => string | undefined>>;
};

/** Rows are parsed so many bytes at a time, and one of them is looked at before the next: other things end early. */
const BYTES_AT_A_TIME = 32 * 1024;
/** A value that is no list of rows is parsed whole, unless it is larger than any that is meant. */
const LARGE = 1024 * 1024;
const MOST_CONTAINERS = 4_000_000;
/** More than the days from year 1 to 9999, which a row may name one by one. */
const MOST_PARTS_OF_A_ROW = 4_000_000;
/** No file has so many keys; which of them is wrong is said by the first. */
const MOST_KEYS = 100;

class Refused extends Error {
  override readonly name = 'Refused';
}

/**
 * A JSON object, or one line. Its long lists are read row by row, so that a hundred megabytes of something else are
 * refused at the first of them instead of filling the memory. A key that stands twice is refused: a parser would take
 * the last one in silence.
 */
export function readJsonObject(
  bytes: Buffer,
  shape: FileShape,
): Result<Readonly<Record<string, unknown>>, string> {
  try {
    return success(objectOf(new JsonScanner(bytes), shape));
  } catch (error) {
    if (error instanceof Refused) return failure(error.message);
    if (error instanceof TooDeep)
      return failure('file: more than 64 lists and objects inside each other found, expected less');
    if (error instanceof NotJson || error instanceof SyntaxError)
      return failure(`file: ${shown(bytes.toString('utf8', 0, 400))} is not JSON`);
    throw error;
  }
}

function objectOf(scanner: JsonScanner, shape: FileShape): Readonly<Record<string, unknown>> {
  const { bytes } = scanner;
  const entries = new Map<string, unknown>();
  let at = scanner.skipSpace(scanner.skipSpace(0) + 1);
  if (bytes[at] !== CLOSE_OBJECT) {
    for (;;) {
      const endOfKey = scanner.endOfString(at);
      const key = String(JSON.parse(bytes.toString('utf8', at, endOfKey)));
      const colon = scanner.skipSpace(endOfKey);
      if (bytes[colon] !== COLON) throw new NotJson();
      if (entries.has(key)) throw new Refused(`${shown(key)}: found twice, expected once`);
      const read = valueOf(scanner, { shape, key, from: scanner.skipSpace(colon + 1) });
      entries.set(key, read.value);
      if (entries.size > MOST_KEYS) break;
      at = scanner.skipSpace(read.end);
      if (bytes[at] === CLOSE_OBJECT) break;
      if (bytes[at] !== COMMA) throw new NotJson();
      at = scanner.skipSpace(at + 1);
    }
  }
  const isWhole = entries.size <= MOST_KEYS;
  if (isWhole && scanner.skipSpace(at + 1) < bytes.length) throw new NotJson();
  return Object.fromEntries(entries);
}

type Place = { readonly shape: FileShape; readonly key: string; readonly from: number };
type Read = { readonly value: unknown; readonly end: number };

function valueOf(scanner: JsonScanner, { shape, key, from }: Place): Read {
  const { bytes } = scanner;
  const rowFault = Object.hasOwn(shape.rowFaults, key) ? shape.rowFaults[key] : undefined;
  if (rowFault && bytes[from] === OPEN_LIST) return rowsOf(scanner, { key, from, rowFault });
  scanner.keys = 0;
  scanner.containers = 0;
  const end = scanner.endOfValue(from);
  const isMeant = shape.keys.has(key) && !rowFault;
  if (end - from > LARGE && (!isMeant || scanner.containers > MOST_CONTAINERS))
    throw new Refused(
      `${shown(key)}: ${shown(bytes.toString('utf8', from, from + 400))} found, expected ${isMeant ? 'less' : rowFault ? 'a list' : 'no such key'}`,
    );
  const text = bytes.toString('utf8', from, end);
  return { value: parsed(text, { name: key, keys: scanner.keys }), end };
}

function rowsOf(
  scanner: JsonScanner,
  list: {
    readonly key: string;
    readonly from: number;
    readonly rowFault: (row: unknown, index: number) => string | undefined;
  },
): Read {
  const { bytes } = scanner;
  const rows: unknown[] = [];
  const take = (from: number, to: number): void => {
    const text = `[${bytes.toString('utf8', from, to)}]`;
    const some = parsed(text, { name: list.key, keys: scanner.keys, first: rows.length });
    if (!Array.isArray(some)) throw new NotJson();
    const fault = list.rowFault(some[0], rows.length);
    if (fault !== undefined) throw new Refused(fault);
    for (const row of some) rows.push(row);
    scanner.keys = 0;
  };
  let at = scanner.skipSpace(list.from + 1);
  if (bytes[at] === CLOSE_LIST) return { value: rows, end: at + 1 };
  let start = at;
  scanner.keys = 0;
  for (;;) {
    const from = at;
    scanner.commas = 0;
    scanner.containers = 0;
    const end = scanner.endOfValue(from);
    if (scanner.commas + scanner.containers > MOST_PARTS_OF_A_ROW)
      throw new Refused(
        `${list.key}: ${shown(bytes.toString('utf8', from, from + 400))} found, expected a row with less in it`,
      );
    const next = scanner.skipSpace(end);
    if (bytes[next] === CLOSE_LIST) {
      take(start, end);
      return { value: rows, end: next + 1 };
    }
    if (bytes[next] !== COMMA) throw new NotJson();
    at = scanner.skipSpace(next + 1);
    if (next - start < BYTES_AT_A_TIME) continue;
    take(start, end);
    start = at;
  }
}

/** The value of a text in which so many keys were counted. */
function parsed(
  text: string,
  { name, keys, first }: { readonly name: string; readonly keys: number; readonly first?: number },
): unknown {
  const value: unknown = JSON.parse(text);
  if (keys === countKeys(value)) return value;
  const path = repeatedKey(text) ?? '';
  const inFile = path.replace(/^\[(\d+)\]/, (_, index) => `[${Number(index) + (first ?? 0)}]`);
  throw new Refused(`${shown(`${name}${inFile}`)}: found twice, expected once`);
}
