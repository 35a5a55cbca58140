import { placeFacts } from '../testing/place-facts';
import { gradeNotMet } from './grade-not-met';

test.each([
  ['a lower grade', { learner: { grade: 8 }, slot: { minGrade: 9 } }, { needed: 9, found: 8 }],
])('is broken: %s', (_case, facts, expected) => {
  expect(gradeNotMet.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  ['the same grade', { learner: { grade: 9 }, slot: { minGrade: 9 } }],
  ['not known', { slot: { minGrade: 9 } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(gradeNotMet.check(placeFacts(facts))).toBeUndefined();
});
