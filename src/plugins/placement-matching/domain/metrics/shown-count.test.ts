import fc from 'fast-check';
import { LEAST_GROUP, shownCount, shownGroups } from './shown-count';

test('one to four are never shown, nor are those whom one to four are missing from', () => {
  expect([0, 1, 4, 5, 20].map((count) => shownCount(count, 30))).toEqual([0, 'few', 'few', 5, 20]);
  expect([25, 26, 29, 30].map((count) => shownCount(count, 30))).toEqual([
    25,
    'all-but-few',
    'all-but-few',
    30,
  ]);
});

test('no number that is shown lets anybody find one to four learners by subtraction', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      const groups = sizes.map((learners, index) => ({ learners, school: `s${index}` }));
      const { shown, hidden } = shownGroups(groups);
      expect(shown.every(({ learners }) => learners >= LEAST_GROUP)).toBe(true);
      expect(shown.length + hidden).toBe(groups.length);
      const left = groups
        .filter((group) => !shown.includes(group))
        .filter(({ learners }) => learners > 0);
      // What is hidden together is either nobody, or more than one group.
      expect(left.length === 1).toBe(
        left.length === 1 && groups.filter(({ learners }) => learners > 0).length === 1,
      );
    }),
  );
});
