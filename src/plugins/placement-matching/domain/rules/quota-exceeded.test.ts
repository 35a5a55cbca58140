import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan, PlanPlacement, PlanQuota } from '../conflicts/plan';
import { quotaExceeded } from './quota-exceeded';

const place = (id: string, over: Partial<PlanPlacement> = {}): PlanPlacement => ({
  id,
  learner: id,
  slot: 's',
  from: '2027-03-15',
  to: '2027-03-19',
  ...over,
});

const quota = (over: Partial<PlanQuota> = {}): PlanQuota => ({
  id: 'q',
  provider: 'p',
  slots: ['s', 't'],
  seats: 2,
  ...over,
});

/** The quota and the placements of each breach. */
function broken(
  placements: readonly PlanPlacement[],
  quotas: readonly PlanQuota[],
  elsewhere: readonly string[] = [],
): [string, string[]][] {
  const learners = [...new Set(placements.map(({ learner }) => learner))].map((id) => ({
    id,
    provider: elsewhere.includes(id) ? 'another' : 'p',
  }));
  const slots = ['s', 't'].map((id) => ({ id, seats: 9 }));
  const plan: Plan = { placements, learners, slots, quotas };
  const indexed = indexPlan(plan);
  return quotaExceeded
    .check(indexed)
    .map(({ resource, placements: found }) => [
      quotaExceeded.idOf(indexed, resource),
      found.map((at) => indexed.placements[at]?.id ?? ''),
    ]);
}

test('three of the provider on two slots with two seats together', () => {
  const placements = [place('a'), place('b', { slot: 't' }), place('c')];
  expect(broken(placements, [quota()])).toEqual([['q', ['a', 'b', 'c']]]);
});

test('as many as there are seats, others’ learners, and seats kept for nobody', () => {
  const placements = [place('a'), place('b'), place('c'), place('d', { isHold: true })];
  expect(broken(placements, [quota()], ['c'])).toEqual([]);
});

test('a quota counts in its own weeks: the third comes in week 12', () => {
  const placements = [place('a', { to: '2027-03-26' }), place('b', { to: '2027-03-26' })];
  const third = place('c', { from: '2027-03-22', to: '2027-03-26' });
  expect(broken([...placements, third], [quota({ weeks: ['2027-W11'] })])).toEqual([]);
  expect(broken([...placements, third], [quota({ weeks: ['2027-W12'] })])).toHaveLength(1);
});

test('a placement counts in every quota that names its slot', () => {
  const quotas = [quota({ seats: 1 }), quota({ id: 'r', slots: ['s'], seats: 0 })];
  expect(broken([place('a'), place('b')], quotas).map(([id]) => id)).toEqual(['q', 'r']);
});
