import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement } from '../conflicts/plan';
import { workplaceOverCapacity } from './workplace-over-capacity';

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
  const plan: Plan = {
    placements,
    learners,
    slots: [
      { id: 's', seats: 9, workplace: 'w' },
      { id: 't', seats: 9, workplace: 'w' },
      { id: 'u', seats: 9, workplace: 'v' },
    ],
    workplaces: [
      { id: 'w', capacity: 2 },
      { id: 'v', capacity: Infinity },
    ],
  };
  return workplaceOverCapacity
    .check(indexPlan(plan))
    .map((breach) => breach.placements.map((at) => placements[at]?.id ?? ''));
}

test('three over two slots', () => {
  expect(broken([place('a'), place('b'), place('c', { slot: 't' })])).toEqual([['a', 'b', 'c']]);
});

test('two', () => {
  expect(broken([place('a'), place('b', { slot: 't' })])).toEqual([]);
});

test('a workplace that has set no limit', () => {
  expect(
    broken([place('a', { slot: 'u' }), place('b', { slot: 'u' }), place('c', { slot: 'u' })]),
  ).toEqual([]);
});
