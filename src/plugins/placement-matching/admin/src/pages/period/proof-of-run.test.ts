import { proofOf } from './proof-of-run';

const words = {
  t: (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' '),
  number: String,
};
const stage = (name: string, value: number, bound: number, proven = value === bound) => ({
  ...{ name, value, bound, proven },
});
const run = { verdict: 3, gap: 0, placed: 9, learners: 9 };
const sentence = (over: object, stages: ReturnType<typeof stage>[]): string =>
  proofOf({ ...run, stages, ...over }, words).sentence;

test('a doubt about the distance is no doubt about the wishes, and metres are no per cent', () => {
  const stages = [stage('placed', 9, 9), stage('convex', 20, 20), stage('travel', 17_606_058, 0)];
  expect(sentence({ gap: 17_606_058 }, stages)).toBe('proof.afterWishes stage.travel');
});

test('a doubt about the wishes has its share, or none where the bound is nothing', () => {
  const stages = [stage('placed', 9, 9), stage('convex', 1005, 1000), stage('lottery', 3, 0)];
  expect(sentence({ gap: 0.005 }, stages)).toBe('proof.gap 0.5 %');
  expect(sentence({ gap: 0.0002 }, stages)).toBe('proof.gap 0.1 %');
  expect(sentence({ gap: 40 }, [stage('placed', 9, 9), stage('convex', 40, 0)])).toBe(
    'proof.unproven',
  );
});

test('how many more may fit is said as a number', () => {
  expect(sentence({ gap: 0.2 }, [stage('placed', 8, 10)])).toBe('proof.moreMayFit 2');
});

test('what is proven and checked is said so, what failed the check too', () => {
  expect(sentence({ verdict: 0 }, [stage('placed', 9, 9)])).toBe('proof.all proof.checked');
  expect(sentence({ verdict: 0, placed: 8 }, [stage('placed', 8, 8)])).toBe(
    'proof.best 8 proof.checked',
  );
  expect(sentence({ verdict: 1 }, [])).toBe('proof.wrong');
});

test('policies that do not place the most do not claim to', () => {
  const turns = [stage('serial-dictatorship', 8, 8)];
  const ranks = [stage('rank-1', 5, 5), stage('placed', 8, 8)];
  for (const stages of [turns, ranks])
    expect(sentence({ verdict: 0, placed: 8 }, stages)).toBe('proof.rule proof.checked');
});
