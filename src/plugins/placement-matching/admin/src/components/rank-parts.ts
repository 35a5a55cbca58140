import type { RunSummary } from '../../../contracts/periods';
import type { Text } from '../text/use-text';

export type RankPart = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
};
type Profile = Pick<RunSummary, 'profile' | 'fallbackPlaced' | 'learners' | 'placed'>;

/**
 * The profile in the parts the screens speak of: wish 1, 2, 3, 4–6, 7 and on, another place, none.
 * A number that nobody could wish is no part.
 */
export function rankParts(run: Profile, t: Text['t']): readonly RankPart[] {
  const ranks = run.profile.length;
  const at = (from: number, to: number): number =>
    run.profile.slice(from - 1, to).reduce((sum, count) => sum + count, 0);
  const parts: RankPart[] = [1, 2, 3]
    .filter((rank) => rank <= ranks)
    .map((rank) => ({
      key: `wish${rank}`,
      label: t('rank.wish', { rank }),
      count: at(rank, rank),
    }));
  if (ranks > 3)
    parts.push({
      key: 'wish4',
      label: t('rank.wish4', { last: lastOfMiddle(run.profile) }),
      count: at(4, 6),
    });
  if (ranks > 6) parts.push({ key: 'wish7', label: t('rank.wish7'), count: at(7, Infinity) });
  parts.push({ key: 'other', label: t('rank.other'), count: run.fallbackPlaced });
  parts.push({ key: 'none', label: t('rank.none'), count: run.learners - run.placed });
  return parts;
}

/** «Önskemål 4–6», or less where fewer could be wished. */
export const lastOfMiddle = (profile: readonly number[]): number =>
  Math.max(4, Math.min(6, profile.length));
