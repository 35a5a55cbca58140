import fc from 'fast-check';
import type { LearnerFacts } from '../period-facts';
import { daysOfSpan, spanOfWeek, type Day } from '../days';
import { daysOfQuota, type Quota } from './quota';
import { quotasOfProblem } from './quotas-of-problem';

const week = (number: number): readonly Day[] =>
  daysOfSpan(spanOfWeek(`2027-W${number}`) ?? { from: '', to: '' });

const learner = (id: string, weeks: readonly number[], provider = 'p'): LearnerFacts => ({
  id,
  ...{ school: null, provider, priority: null, birthYear: null, grade: null, programme: null },
  ...{ position: null, wishes: [] },
  days: weeks.flatMap(week),
});
const quota = (weeks: readonly number[], seats = 2): Quota => ({
  ...{ id: 'q', name: 'Vård', provider: 'p', slots: ['s', 'gone'], seats },
  weeks: weeks.map((number) => `2027-W${number}`),
});
const none = { taken: new Map(), slots: new Set(['s']) };

test('learners whose days never meet are limited each by themselves, in the weeks of the quota alone', () => {
  const learners = [learner('a', [11]), learner('b', [12]), learner('c', [11], 'other')];
  const { quotas, providerOf } = quotasOfProblem({ learners, quotas: [quota([12])], ...none });
  expect(quotas).toEqual([{ id: 'q-2', provider: 'p-2', slots: ['s'], seats: 2 }]);
  expect(learners.map(providerOf)).toEqual(['p', 'p-2', 'other']);
});

test('what others have on the worst day is taken from the seats', () => {
  const taken = new Map([['q', new Map([[week(11)[2] ?? '', 1]])]]);
  const input = { learners: [learner('a', [11])], quotas: [quota([])], taken, slots: none.slots };
  expect(quotasOfProblem(input).quotas).toMatchObject([{ id: 'q', seats: 1 }]);
});

test('whatever keeps the problem’s quotas keeps the real one on every day', () => {
  const weeks = fc.uniqueArray(fc.integer({ min: 10, max: 15 }), { minLength: 1, maxLength: 3 });
  const people = fc.array(fc.tuple(weeks, fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(people, weeks, fc.integer({ min: 0, max: 3 }), (drawn, counted, seats) => {
      const learners = drawn.map(([out], at) => learner(String(at), [...out].sort()));
      const real = quota(counted, seats);
      const { quotas, providerOf } = quotasOfProblem({ learners, quotas: [real], ...none });
      // As many as the problem's quotas let in, in the order drawn.
      const inside = learners.filter((one, at) => {
        if (!drawn[at]?.[1]) return false;
        return quotas.every((row) => {
          if (row.provider !== providerOf(one)) return true;
          const before = learners
            .slice(0, at)
            .filter((other, i) => drawn[i]?.[1] && providerOf(other) === row.provider);
          return before.length < row.seats;
        });
      });
      for (const day of daysOfQuota(real, [...new Set(learners.flatMap(({ days }) => days))])) {
        const there = inside.filter(({ days }) => days.includes(day));
        expect(there.length).toBeLessThanOrEqual(seats);
      }
    }),
  );
});
