import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement } from '../conflicts/plan';
import { slotOverCapacity } from './slot-over-capacity';

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
  const plan: Plan = { placements, learners, slots: [{ id: 's', seats: 2 }] };
  return slotOverCapacity
    .check(indexPlan(plan))
    .map((breach) => breach.placements.map((at) => placements[at]?.id ?? ''));
}

test('three where there are two seats', () => {
  expect(broken([place('a'), place('b'), place('c')])).toEqual([['a', 'b', 'c']]);
});

test('as many as there are seats', () => {
  expect(broken([place('a'), place('b')])).toEqual([]);
});

test('the third comes when one has left', () => {
  expect(
    broken([place('a'), place('b', { to: '2027-03-17' }), place('c', { from: '2027-03-18' })]),
  ).toEqual([]);
});
