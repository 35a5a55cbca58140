import type { Problem } from '../problem/problem';
import type { Solution } from '../problem/solution';

/** 0 right and proven · 3 right, the named stages not proven · 1 wrong. */
export type Verdict = { readonly exit: 0 | 1 | 3; readonly line: string };

export function verifySolution(input: {
  readonly problem: Problem;
  readonly solution: Solution;
}): Verdict {
  const unproven = input.solution.stages.filter((stage) => !stage.proven).map(({ name }) => name);
  if (unproven.length > 0) return { exit: 3, line: `right; not proven: ${unproven.join(', ')}` };
  return { exit: 0, line: 'right; every stage proven' };
}
