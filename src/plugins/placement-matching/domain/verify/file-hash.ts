import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Problem } from '../problem/problem';

/** Keys whose lists are sets, and how the entries of the other sorted lists are told apart. */
const SETS = new Set(['eligible', 'reservedFor']);
const BY_ID = new Set(['learners', 'slots', 'supervisors', 'workplaces', 'quotas']);

/** SHA-256 of the canonical JSON of the problem, read from the contract and not from the solver. */
export function fileHash(problem: Problem): string {
  const hash = sha256.create();
  feed(problem, [], (text) => hash.update(utf8ToBytes(text)));
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
    return [...new Set(items)].sort(byBytes((item) => [String(item)]));
  if (isTop && BY_ID.has(key)) return [...items].sort(byBytes(idOf));
  if (isTop && key === 'distances') return [...items].sort(byBytes(pairOf));
  return [...items];
}

function idOf(row: unknown): string[] {
  return typeof row === 'object' && row !== null ? [String(Reflect.get(row, 'id'))] : [];
}

function pairOf(row: unknown): string[] {
  return Array.isArray(row) ? [String(row[0]), String(row[1])] : [];
}

/** UTF-8 sorts like code points. */
function byBytes(keysOf: (row: unknown) => string[]): (a: unknown, b: unknown) => number {
  return (a, b) => {
    const left = keysOf(a);
    const right = keysOf(b);
    for (let at = 0; at < left.length; at++) {
      const order = compareBytes(utf8ToBytes(left[at] ?? ''), utf8ToBytes(right[at] ?? ''));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    if (left[at] !== right[at]) return left[at]! - right[at]!;
  }
  return left.length - right.length;
}
