import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement } from '../conflicts/plan';
import { learnerDoubleBooked } from './learner-double-booked';

const place = (id: string, over: Partial<PlanPlacement> = {}): PlanPlacement => ({
  id,
  learner: id,
  slot: 's',
  from: '2027-03-15',
  to: '2027-03-19',
  ...over,
});

/** The placements of each breach by id. */
function broken(placements: readonly PlanPlacement[]): string[][] {
  const learners = [...new Set(placements.map(({ learner }) => learner))].map((id) => ({ id }));
  const plan: Plan = { placements, learners, slots: [{ id: 's', seats: 9 }] };
  return learnerDoubleBooked
    .check(indexPlan(plan))
    .map((breach) => breach.placements.map((at) => placements[at]?.id ?? ''));
}

test('two placements on the same days', () => {
  expect(broken([place('a', { learner: 'x' }), place('b', { learner: 'x' })])).toEqual([
    ['a', 'b'],
  ]);
});

test('one ends on the day before the other begins', () => {
  expect(
    broken([
      place('a', { learner: 'x', to: '2027-03-16' }),
      place('b', { learner: 'x', from: '2027-03-17' }),
    ]),
  ).toEqual([]);
});

test('one ends on the day on which the other begins', () => {
  expect(
    broken([
      place('a', { learner: 'x', to: '2027-03-17' }),
      place('b', { learner: 'x', from: '2027-03-17' }),
    ]),
  ).toEqual([['a', 'b']]);
});

test('two learners', () => {
  expect(broken([place('a'), place('b')])).toEqual([]);
});
