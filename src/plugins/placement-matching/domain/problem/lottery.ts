import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** What a number is drawn for. */
export type Draw = {
  readonly learner: string;
  readonly slot: string;
  readonly visit: string | undefined;
};

/** The first 20 bits of SHA-256 of seed, learner, slot (and visit), joined by U+0000. */
export function lotteryNumber({ seed, ...draw }: Draw & { readonly seed: string }): number {
  return lotteryOf(seed)(draw);
}

const DIGEST_BYTES = 32;
const MOST_BYTES_OF_A_CHARACTER = 3;
const encoder = new TextEncoder();

/**
 * The same for many draws of one seed, in a third of the time: the hash takes the seed once, its state is copied for
 * each draw, and all draws write into the same bytes.
 */
export function lotteryOf(seed: string): (draw: Draw) => number {
  const ofSeed = sha256.create().update(utf8ToBytes(`${seed}\u0000`));
  const hash = sha256.create();
  const digest = new Uint8Array(DIGEST_BYTES);
  let bytes = new Uint8Array(256);
  return ({ learner, slot, visit }) => {
    const text = `${learner}\u0000${slot}${visit === undefined ? '' : `\u0000${visit}`}`;
    const room = text.length * MOST_BYTES_OF_A_CHARACTER;
    if (room > bytes.length) bytes = new Uint8Array(room);
    const { written } = encoder.encodeInto(text, bytes);
    ofSeed._cloneInto(hash).update(bytes.subarray(0, written)).digestInto(digest);
    return (digest[0]! << 12) | (digest[1]! << 4) | (digest[2]! >> 4);
  };
}

const HEX_DIGITS_OF_52_BITS = 13;

/** A learner's one number for policies that take turns: the first 52 bits of SHA-256 of seed U+0000 learner. */
export function turnNumber(seed: string, learner: string): number {
  const hash = bytesToHex(sha256(utf8ToBytes(`${seed}\u0000${learner}`)));
  return Number.parseInt(hash.slice(0, HEX_DIGITS_OF_52_BITS), 16);
}
