import type { Plan } from '../conflicts/plan';
import { holdsFacts } from './holds-facts';

const plan: Plan = {
  placements: [],
  learners: [{ id: 'amina' }, { id: 'ali', birthYear: 2012 }],
  slots: [{ id: 's', seats: 1 }],
};

test.each([
  ['a fact of one row', ['learners.birthYear'], true],
  ['a fact of no row', ['slots.minAge'], false],
  ['a list with rows', ['learners'], true],
  ['a list without rows', ['placements'], false],
  ['a list that the plan has not', ['workplaces'], false],
  ['a field of a list that the plan has not', ['workplaces.capacity'], false],
  ['nothing asked for', [], true],
  ['one of two', ['learners.birthYear', 'slots.minAge'], false],
  ['the other of two', ['slots.minAge', 'learners.birthYear'], false],
  ['a value that a row has', ['learners.id=ali'], true],
  ['a value that no row has', ['learners.id=noor'], false],
])('%s', (_, reads, isKnown) => {
  const isHeld = holdsFacts(plan);
  expect(isHeld(reads)).toBe(isKnown);
  // The second answer is the remembered one.
  expect(isHeld(reads)).toBe(isKnown);
});

test('a fact that is said to be recorded is known, though no row tells it', () => {
  const isHeld = holdsFacts({ ...plan, recorded: ['slots.minAge'] });
  expect(isHeld(['slots.minAge'])).toBe(true);
  expect(isHeld(['slots.minGrade'])).toBe(false);
});

test('null is not known', () => {
  expect(
    holdsFacts({ ...plan, slots: [{ id: 's', seats: 1, minAge: null }] })(['slots.minAge']),
  ).toBe(false);
});
