import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

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

const HEX_DIGITS_OF_52_BITS = 13;

/** A learner's one number for policies that take turns: the first 52 bits of SHA-256 of seed U+0000 learner. */
export function turnNumber(seed: string, learner: string): number {
  const hash = bytesToHex(sha256(utf8ToBytes(`${seed}\u0000${learner}`)));
  return Number.parseInt(hash.slice(0, HEX_DIGITS_OF_52_BITS), 16);
}
