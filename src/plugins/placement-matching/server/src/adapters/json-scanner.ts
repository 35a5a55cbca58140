/** The text ends or goes on where JSON does not. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
}
/** Nothing that anybody means is nested so deep; a parser of it is slow. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

const DEEPEST = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/**
 * Finds where JSON values end, without making them: one pass over the bytes, O(1) memory. Whether what lies between is
 * JSON is for the parser to say; UTF-8 has no byte of a sign inside another sign.
 */
export class JsonScanner {
  /** What has been passed since somebody set it to 0: keys, lists and objects, and commas between parts of them. */
  keys = 0;
  containers = 0;
  commas = 0;

  constructor(readonly bytes: Buffer) {}

  skipSpace(from: number): number {
    let at = from;
    for (;;) {
      const byte = this.bytes[at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return at;
      at += 1;
    }
  }

  endOfString(from: number): number {
    if (this.bytes[from] !== QUOTE) throw new NotJson();
    for (let at = from + 1; at < this.bytes.length; at += 1) {
      const byte = this.bytes[at];
      if (byte === QUOTE) return at + 1;
      if (byte === BACKSLASH) at += 1;
    }
    throw new NotJson();
  }

  endOfValue(from: number): number {
    const first = this.bytes[from];
    if (first === QUOTE) return this.endOfString(from);
    if (first === OPEN_OBJECT || first === OPEN_LIST) return this.endOfContainer(from);
    let at = from;
    while (at < this.bytes.length && !isEndOfWord(this.bytes[at])) at += 1;
    if (at === from) throw new NotJson();
    return at;
  }

  private endOfContainer(from: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === QUOTE) at = this.endOfString(at) - 1;
      else if (byte === COMMA) this.commas += 1;
      else if (byte === COLON) this.keys += 1;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1;
        this.containers += 1;
        if (depth > DEEPEST) throw new TooDeep();
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    throw new NotJson();
  }
}

const isEndOfWord = (byte: number | undefined): boolean =>
  byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || (byte ?? 0) <= 0x20;
