import type { Learner } from './problem';

/** Whether the wish with this rank was added for the learner; a place that is no wish was not. */
export function isAutomatic(
  { ownWishes }: Pick<Learner, 'ownWishes'>,
  rank: number | null,
): boolean {
  return rank !== null && ownWishes !== undefined && rank > ownWishes;
}
