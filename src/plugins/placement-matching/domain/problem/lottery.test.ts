import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lotteryNumber, turnNumber } from './lottery';

test('the numbers of a known draw, so that nobody draws another way unnoticed', () => {
  const draw = { seed: '2027-prao-9', learner: 'l1', slot: 's1' };
  expect(lotteryNumber({ ...draw, visit: undefined })).toBe(144_092);
  expect(lotteryNumber({ ...draw, visit: 'v1' })).toBe(964_587);
  expect(turnNumber('2027-prao-9', 'l1')).toBe(115_084_942_869_811);
});

test('a lottery number is the first 20 bits of what joins seed, learner, slot and visit', () => {
  // Long ones and signs of several bytes too: what is hashed does not fit the first room for it.
  const text = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.option(text, { nil: undefined }),
      (seed, learner, slot, visit) => {
        const joined = [seed, learner, slot, ...(visit === undefined ? [] : [visit])].join(
          '\u0000',
        );
        expect(lotteryNumber({ seed, learner, slot, visit })).toBe(firstBits(joined, 20));
      },
    ),
  );
});

test('a turn is the first 52 bits of seed and learner', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, learner) => {
      expect(turnNumber(seed, learner)).toBe(firstBits(`${seed}\u0000${learner}`, 52));
    }),
  );
});

function firstBits(text: string, count: number): number {
  const hash = createHash('sha256').update(text, 'utf8').digest();
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Number.parseInt(bits.slice(0, count), 2);
}
