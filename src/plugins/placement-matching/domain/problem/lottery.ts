import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';

/** The first 20 bits of SHA-256 of seed, learner, slot (and visit), joined by U+0000. */
export function lotteryNumber(draw: {
  readonly seed: string;
  readonly learner: string;
  readonly slot: string;
  readonly visit: string | undefined;
}): number {
  const { seed, learner, slot, visit } = draw;
  const text = `${seed}\u0000${learner}\u0000${slot}${visit === undefined ? '' : `\u0000${visit}`}`;
  const hash = sha256(utf8ToBytes(text));
  return (hash[0]! << 12) | (hash[1]! << 4) | (hash[2]! >> 4);
}
