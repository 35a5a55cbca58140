/**
 * RFC 8785 (JSON Canonicalization Scheme), as a stream of pieces so that a problem of 100 MB is never one text.
 * ECMAScript's own number and string output is what the RFC prescribes; keys are sorted by UTF-16 units.
 */
export function writeCanonicalJson(value: unknown, write: (piece: string) => void): void {
  if (Array.isArray(value)) {
    if (value.every(isPlain)) {
      write(JSON.stringify(value));
      return;
    }
    write('[');
    value.forEach((item, index) => {
      if (index > 0) write(',');
      writeCanonicalJson(item, write);
    });
    write(']');
    return;
  }
  if (typeof value === 'object' && value !== null) {
    write('{');
    let isFirst = true;
    for (const [key, item] of Object.entries(value).sort(compareKeys)) {
      if (item === undefined) continue;
      write(`${isFirst ? '' : ','}${JSON.stringify(key)}:`);
      isFirst = false;
      writeCanonicalJson(item, write);
    }
    write('}');
    return;
  }
  write(JSON.stringify(value));
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function compareKeys([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
