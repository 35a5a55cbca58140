import fc from 'fast-check';
import { competingRequests, type Request } from './competing-requests';

const WEEK_53 = ['2026-12-28', '2026-12-29', '2026-12-30'];
const asks = (over: Partial<Request> = {}): Request => ({
  ...{ slot: 'a', period: 'prao', learners: 3, days: WEEK_53 },
  ...over,
});

test('two periods that want a slot on the same day compete on that day, the larger named first', () => {
  const other = asks({ period: 'vfu', learners: 5, days: ['2026-12-30', '2027-01-04'] });
  expect(competingRequests([asks(), other])).toEqual([
    {
      slot: 'a',
      days: ['2026-12-30'],
      periods: [
        { period: 'vfu', learners: 5 },
        { period: 'prao', learners: 3 },
      ],
    },
  ]);
});

test('one that ends on the day before the other begins does not compete', () => {
  expect(competingRequests([asks(), asks({ period: 'vfu', days: ['2026-12-31'] })])).toEqual([]);
});

test('two groups of one period do not compete, and other slots are other slots', () => {
  expect(competingRequests([asks(), asks(), asks({ period: 'vfu', slot: 'b' })])).toEqual([]);
});

test('learners whose own days meet nobody are not counted', () => {
  const apart = asks({ learners: 7, days: ['2027-01-11'] });
  const [found] = competingRequests([asks(), apart, asks({ period: 'vfu', learners: 1 })]);
  expect(found?.periods).toEqual([
    { period: 'prao', learners: 3 },
    { period: 'vfu', learners: 1 },
  ]);
});

test('the order of the requests does not matter, and another request never removes a competition', () => {
  const request = fc.record({
    slot: fc.constantFrom('a', 'b'),
    period: fc.constantFrom('prao', 'vfu', 'apl'),
    learners: fc.integer({ min: 1, max: 9 }),
    days: fc.subarray([...WEEK_53]),
  });
  const bySlot = (requests: readonly Request[]): Map<string, unknown> =>
    new Map(competingRequests(requests).map((one) => [one.slot, one]));
  fc.assert(
    fc.property(fc.array(request), request, (requests, more) => {
      expect(bySlot([...requests].reverse())).toEqual(bySlot(requests));
      const after = competingRequests([...requests, more]);
      for (const before of competingRequests(requests)) {
        const still = after.find((one) => one.slot === before.slot);
        expect(still?.days).toEqual(expect.arrayContaining([...before.days]));
      }
    }),
  );
});
