import { claimKey, claimRange, parseClaimKey } from './claim-key';

const seat = { kind: 'slot', id: 'abc' } as const;
const learner = { kind: 'learner', id: 'xyz' } as const;

test('keys read as the design writes them, and back', () => {
  expect(claimKey(seat, '2027-03-15', 2)).toBe('slot:abc:2027-03-15:2');
  expect(claimKey(learner, '2027-03-15', 1)).toBe('learner:xyz:2027-03-15');
  expect(parseClaimKey('slot:abc:2027-03-15:2')).toEqual({
    resource: seat,
    day: '2027-03-15',
    unit: 2,
  });
  expect(parseClaimKey('learner:xyz:2027-03-15')?.unit).toBe(1);
});

test.each(['', 'slot', 'slot:abc', 'slot:abc:2027-03-15', 'room:abc:2027-03-15:1'])(
  '%p is no claim',
  (key) => {
    expect(parseClaimKey(key)).toBeUndefined();
  },
);

test('a range holds the units of its days and nothing of a neighbour', () => {
  const inside = (key: string): boolean => {
    const { low, high } = claimRange(seat, '2027-03-15', '2027-03-19');
    return low <= key && key < high;
  };
  expect(inside('slot:abc:2027-03-15:1')).toBe(true);
  expect(inside('slot:abc:2027-03-19:500')).toBe(true);
  expect(inside('slot:abc:2027-03-14:9')).toBe(false);
  expect(inside('slot:abc:2027-03-20:1')).toBe(false);
  expect(inside('slot:abcd:2027-03-16:1')).toBe(false);
});
