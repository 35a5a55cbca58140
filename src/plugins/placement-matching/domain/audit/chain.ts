import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { failure, success, type Result } from '../result';
import type { AuditEntry } from './audit-entry';

/** The end of a chain, or of a part of it. */
export type Link = { readonly sequence: number; readonly hash: string };
export type ChainedEntry = AuditEntry & { readonly hash: string };

/** Where and how a chain stops being what was written. */
export type ChainBreak = {
  readonly sequence: number;
  /** When the first broken entry says it was made; null when it is gone. */
  readonly at: string | null;
  readonly how: 'changed' | 'missing' | 'cut-off' | 'surplus';
};

export const CHAIN_START: Link = { sequence: 0, hash: '0'.repeat(64) };

/** SHA-256 over the entry and the hash of the one before it: whoever changes one has to change all that follow. */
export function hashOfEntry(previous: string, entry: AuditEntry): string {
  const { sequence, at, actor, action, kind, record, period, facts } = entry;
  const bound = [previous, sequence, at, actor, action, kind, record, period, facts];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(bound))));
}

/** Follows the entries, in the order of their numbers, from a link that is known. */
export function followChain(
  from: Link,
  entries: readonly ChainedEntry[],
): Result<Link, ChainBreak> {
  let { sequence, hash } = from;
  for (const entry of entries) {
    if (entry.sequence !== sequence + 1)
      return failure({ sequence: sequence + 1, at: null, how: 'missing' });
    if (hashOfEntry(hash, entry) !== entry.hash)
      return failure({ sequence: entry.sequence, at: entry.at, how: 'changed' });
    sequence = entry.sequence;
    hash = entry.hash;
  }
  return success({ sequence, hash });
}

/** Whether what was followed ends where the head says; entries taken from the end leave no other trace. */
export function compareWithHead(end: Link, head: Link): Result<Link, ChainBreak> {
  if (end.sequence < head.sequence)
    return failure({ sequence: end.sequence + 1, at: null, how: 'cut-off' });
  if (end.sequence > head.sequence)
    return failure({ sequence: head.sequence + 1, at: null, how: 'surplus' });
  if (end.hash !== head.hash) return failure({ sequence: end.sequence, at: null, how: 'changed' });
  return success(end);
}
