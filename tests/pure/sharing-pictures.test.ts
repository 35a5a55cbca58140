import { allocate } from '../../src/plugins/placement-matching/domain/problem/allocate';
import { createHighsSolver } from '../../src/plugins/placement-matching/server/src/adapters/highs-solver';
import { OUTCOMES, SEED, WISHES } from '../../src/site/texts/sharing-example';

const learners = WISHES.map((wishes, index) => ({
  ...{ id: 'abcdef'.charAt(index), school: 'skolan', wishes: [...wishes] },
  ...{ from: '2027-03-15', to: '2027-03-19' },
}));
const slots = [...new Set(WISHES.flat())].map((id) => ({ id, seats: 1 }));

test.each(OUTCOMES)('the picture of $policy shows what the allocator gives', async (shown) => {
  const { policy, ranks } = shown;
  const { placements } = await allocate({
    problem: {
      ...{ version: 1, seed: SEED, policy, fallback: 'none', learners, slots },
      ...{ supervisors: [], workplaces: [] },
    },
    solver: createHighsSolver(),
  });
  const given = learners.map(({ id, wishes }) => {
    const slot = placements.find(({ learner }) => learner === id)?.slot;
    return slot ? wishes.findIndex((wish) => wish === slot) + 1 : null;
  });
  expect(given).toEqual(ranks);
});
