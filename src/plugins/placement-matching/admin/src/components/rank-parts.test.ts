import { rankParts } from './rank-parts';

const t = (key: string, values?: object): string => [key, ...Object.values(values ?? {})].join(' ');
const labels = (profile: number[]): readonly string[] =>
  rankParts({ profile, fallbackPlaced: 0, learners: 9, placed: 9 }, t).map((part) => part.label);

test('numbers that nobody could wish are no part', () => {
  expect(labels([5, 4])).toEqual(['rank.wish 1', 'rank.wish 2', 'rank.other', 'rank.none']);
  expect(labels([5, 2, 1, 1])).toContain('rank.wish4 4');
  expect(labels([5, 2, 1, 0, 1])).toContain('rank.wish4 5');
  expect(labels([5, 2, 1, 0, 1, 0, 0, 2])).toEqual(
    expect.arrayContaining(['rank.wish4 6', 'rank.wish7']),
  );
});

test('what is in no other part is in the last two', () => {
  const run = { profile: [3, 1], fallbackPlaced: 2, learners: 8, placed: 6 };
  expect(rankParts(run, t).map((part) => part.count)).toEqual([3, 1, 2, 2]);
});
