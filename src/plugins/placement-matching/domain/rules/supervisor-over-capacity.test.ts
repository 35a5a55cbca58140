import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement } from '../conflicts/plan';
import { supervisorOverCapacity } from './supervisor-over-capacity';

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
      { id: 's', seats: 9, supervisor: 'eva' },
      { id: 't', seats: 9, supervisor: 'eva' },
    ],
    supervisors: [
      { id: 'eva', capacity: 2 },
      { id: 'pia', capacity: 2 },
    ],
  };
  return supervisorOverCapacity
    .check(indexPlan(plan))
    .map((breach) => breach.placements.map((at) => placements[at]?.id ?? ''));
}

test('three over two slots', () => {
  expect(broken([place('a'), place('b'), place('c', { slot: 't' })])).toEqual([['a', 'b', 'c']]);
});

test('two', () => {
  expect(broken([place('a'), place('b', { slot: 't' })])).toEqual([]);
});

test('the third has a colleague', () => {
  expect(broken([place('a'), place('b'), place('c', { supervisor: 'pia' })])).toEqual([]);
});
