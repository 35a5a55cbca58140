import fc from 'fast-check';
import { compareCodePoints } from './code-points';

test('texts are ordered as their code points are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(naive([...a], [...b]));
    }),
  );
});

test('an emoji comes after the last sign of the basic plane', () => {
  expect(['\u{1F600}', '\uFFFD', 'a'].sort(compareCodePoints)).toEqual([
    'a',
    '\uFFFD',
    '\u{1F600}',
  ]);
});

function naive(a: readonly string[], b: readonly string[]): number {
  for (const [i, sign] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const difference = (sign.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return a.length === b.length ? 0 : -1;
}
