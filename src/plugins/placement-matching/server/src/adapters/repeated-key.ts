import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  JsonScanner,
  OPEN_LIST,
  OPEN_OBJECT,
} from './json-scanner';

type Level = { readonly keys: Set<string>; readonly isList: boolean; index: number; key: string };

/** How many keys the objects of a value have. A parser keeps the last of two equal ones, so the text may have had more. */
export function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const part of value) if (typeof part === 'object') count += countKeys(part);
    return count;
  }
  for (const part of Object.values(value)) {
    count += 1;
    if (typeof part === 'object') count += countKeys(part);
  }
  return count;
}

/** The path of the first key that stands twice in one object of a JSON text: `[17].id`. */
export function repeatedKey(text: string): string | undefined {
  const scanner = new JsonScanner(Buffer.from(text));
  const { bytes } = scanner;
  const levels: Level[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    const level = levels.at(-1);
    if (byte === OPEN_LIST || byte === OPEN_OBJECT)
      levels.push({ keys: new Set(), isList: byte === OPEN_LIST, index: 0, key: '' });
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) levels.pop();
    else if (byte === COMMA && level) level.index += 1;
    if (byte !== 0x22) continue;
    const end = scanner.endOfString(at);
    const isKey = bytes[scanner.skipSpace(end)] === COLON;
    if (isKey && level) {
      level.key = String(JSON.parse(bytes.toString('utf8', at, end)));
      if (level.keys.has(level.key)) return pathOf(levels);
      level.keys.add(level.key);
    }
    at = end - 1;
  }
  return undefined;
}

const pathOf = (levels: readonly Level[]): string =>
  levels.map(({ isList, index, key }) => (isList ? `[${index}]` : `.${key}`)).join('');
