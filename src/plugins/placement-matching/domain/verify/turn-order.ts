import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Slot } from '../problem/problem';
import { comparePoints } from './file-hash';
import type { Facts, Seeker } from './facts';
import { drawOf } from './measures';

/** Who comes before whom, read from the contract: groups, then lottery numbers, then ids. */
export class TurnOrder {
  private readonly lots = new Map<string, string>();

  constructor(private readonly facts: Facts) {}

  /** Indexes of the seekers that are not locked. */
  seekers(): number[] {
    const { seekers } = this.facts;
    const open = seekers.flatMap(({ learner }, at) => (learner.locked === undefined ? [at] : []));
    return open.sort(
      (a, b) => this.byGroup(seekers[a]!, seekers[b]!) || this.byLot(seekers[a]!, seekers[b]!),
    );
  }

  byGroup({ learner: one }: Seeker, { learner: other }: Seeker): number {
    if (one.priority === other.priority) return 0;
    if (one.priority === undefined) return 1;
    return other.priority === undefined ? -1 : one.priority - other.priority;
  }

  /** Hexadecimal numbers of one length are in order as texts. */
  byLot({ learner: one }: Seeker, { learner: other }: Seeker): number {
    const [a, b] = [this.lotOf(one.id), this.lotOf(other.id)];
    return a === b ? comparePoints(one.id, other.id) : a < b ? -1 : 1;
  }

  byDraw(seeker: Seeker): (a: Slot, b: Slot) => number {
    const { seed } = this.facts.problem;
    return (a, b) => drawOf(seed, seeker, a) - drawOf(seed, seeker, b) || comparePoints(a.id, b.id);
  }

  private lotOf(learner: string): string {
    const known = this.lots.get(learner);
    if (known !== undefined) return known;
    const hash = sha256(utf8ToBytes(`${this.facts.problem.seed}\u0000${learner}`));
    const lot = bytesToHex(hash.subarray(0, 7)).slice(0, 13);
    this.lots.set(learner, lot);
    return lot;
  }
}
