import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { writeCanonicalJson } from './canonical-json';
import { canonicalProblem } from './canonical-problem';
import type { Problem } from './problem';

const CHUNK = 1 << 16;

/** Lower-case hex SHA-256 of the problem in canonical order as canonical JSON. */
export function inputHash(problem: Problem): string {
  return hashOfCanonical(canonicalProblem(problem));
}

/** The same for a problem that is in canonical order already. */
export function hashOfCanonical(problem: Problem): string {
  const hash = sha256.create();
  let pending = '';
  writeCanonicalJson(problem, (piece) => {
    pending += piece;
    if (pending.length < CHUNK) return;
    hash.update(utf8ToBytes(pending));
    pending = '';
  });
  hash.update(utf8ToBytes(pending));
  return bytesToHex(hash.digest());
}
