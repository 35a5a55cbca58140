import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement } from '../conflicts/plan';
import { slotClosed } from './slot-closed';

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
    slots: [{ id: 's', seats: 9, open: [{ from: '2027-03-15', to: '2027-03-17' }] }],
  };
  return slotClosed
    .check(indexPlan(plan))
    .map((breach) => breach.placements.map((at) => placements[at]?.id ?? ''));
}

test('days after the last open one', () => {
  expect(broken([place('a')])).toEqual([['a']]);
});

test('until the last open day', () => {
  expect(broken([place('a', { to: '2027-03-17' })])).toEqual([]);
});

test('the day before the first open one', () => {
  expect(broken([place('a', { from: '2027-03-12', to: '2027-03-15' })])).toEqual([['a']]);
});
