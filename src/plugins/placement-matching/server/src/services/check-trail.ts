import { setImmediate as breathe } from 'node:timers/promises';
import type { Knex } from 'knex';
import {
  CHAIN_START,
  compareWithHead,
  followChain,
  type ChainBreak,
  type Link,
} from '../../../domain/audit/chain';
import { failure, type Result } from '../../../domain/result';
import { lastInTrail, readHead, readTrail } from '../adapters/audit-trail';

const PAGE = 1_000;

/**
 * Follows the whole chain from its beginning. Anchors are ends that were seen earlier: a chain that was written anew
 * from some entry on fits in itself, but not with them.
 */
export async function checkTrail(
  db: Knex,
  anchors: readonly Link[] = [],
): Promise<Result<Link, ChainBreak>> {
  // What is appended meanwhile is not looked at: the head is read first.
  const head = await readHead(db);
  const seen = new Map(anchors.map((anchor) => [anchor.sequence, anchor.hash]));
  let end: Link = CHAIN_START;
  while (end.sequence < head.sequence) {
    const page = await readTrail(db, { after: end.sequence, most: PAGE });
    const within = page.filter(({ sequence }) => sequence <= head.sequence);
    if (within.length === 0) break;
    const followed = followChain(end, within);
    if (!followed.ok) return followed;
    const other = within.find(
      ({ sequence, hash }) => seen.has(sequence) && seen.get(sequence) !== hash,
    );
    if (other) return failure({ sequence: other.sequence, at: other.at, how: 'changed' });
    end = followed.value;
    await breathe();
  }
  const whole = compareWithHead(end, head);
  if (!whole.ok) return whole;
  // Whoever takes entries from the end and sets the head back leaves a chain that fits in itself.
  if (anchors.some(({ sequence }) => sequence > end.sequence))
    return failure({ sequence: end.sequence + 1, at: null, how: 'cut-off' });
  // Numbers are given with the head, so none is greater than one that is read afterwards.
  const last = await lastInTrail(db);
  const now = await readHead(db);
  if (last > now.sequence) return failure({ sequence: now.sequence + 1, at: null, how: 'surplus' });
  return whole;
}
