import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Problem } from '../problem/problem';

/** Keys whose lists are sets, and how the entries of the other sorted lists are told apart. */
const SETS = new Set(['eligible', 'reservedFor']);
const BY_ID = new Set(['learners', 'slots', 'supervisors', 'workplaces', 'quotas']);

/** SHA-256 of the canonical JSON of the problem, read from the contract and not from the solver. */
export function fileHash(problem: Problem): string {
  const hash = sha256.create();
  let waiting: string[] = [];
  const flush = (): void => {
    hash.update(utf8ToBytes(waiting.join('')));
    waiting = [];
  };
  feed(problem, [], (text) => {
    if (waiting.push(text) > 4_096) flush();
  });
  flush();
  return bytesToHex(hash.digest());
}

function feed(value: unknown, path: readonly string[], write: (text: string) => void): void {
  if (Array.isArray(value)) {
    const items: unknown[] = sorted(value, path);
    write('[');
    items.forEach((item, at) => {
      if (at > 0) write(',');
      feed(item, path, write);
    });
    write(']');
  } else if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined);
    write('{');
    keys.sort().forEach((key, at) => {
      write(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`);
      feed(Reflect.get(value, key), [...path, key], write);
    });
    write('}');
  } else write(JSON.stringify(value));
}

function sorted(items: readonly unknown[], path: readonly string[]): unknown[] {
  const key = path.at(-1) ?? '';
  const isTop = path.length === 1;
  const isQuotaSlots = path.length === 2 && path[0] === 'quotas' && key === 'slots';
  if (SETS.has(key) || isQuotaSlots)
    return [...new Set(items)].sort(byPoints((item) => [String(item)]));
  if (isTop && BY_ID.has(key)) return [...items].sort(byPoints(idOf));
  if (isTop && key === 'distances') return [...items].sort(byPoints(pairOf));
  return [...items];
}

function idOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? [String(Reflect.get(row, 'id'))] : [];
}

function pairOf(row: unknown): string[] {
  return Array.isArray(row) ? [String(row[0]), String(row[1])] : [];
}

function byPoints(keysOf: (row: unknown) => string[]): (a: unknown, b: unknown) => number {
  return (a, b) => {
    const left = keysOf(a);
    const right = keysOf(b);
    for (let at = 0; at < left.length; at++) {
      const order = comparePoints(left[at] ?? '', right[at] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };
}

export function comparePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    // At the first unit that differs the code points differ too, also when it is the second of a pair.
    if (left.charCodeAt(at) === right.charCodeAt(at)) continue;
    const [one, other] = [left.codePointAt(at) ?? 0, right.codePointAt(at) ?? 0];
    return one - other;
  }
  return left.length - right.length;
}
