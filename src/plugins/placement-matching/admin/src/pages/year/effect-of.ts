import type { Planning } from '../../../../contracts/planning';

export type WeekChange = {
  readonly column: number;
  readonly before: number;
  readonly after: number;
};

/** Weeks whose shortage is another, the largest change first. */
export function effectOf(before: Planning, after: Planning): readonly WeekChange[] {
  const was = before.rows[0]?.short ?? [];
  const becomes = after.rows[0]?.short ?? [];
  return was
    .map((short, column) => ({ column, before: short, after: becomes[column] ?? 0 }))
    .filter((week) => week.before !== week.after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

/** The largest weekly shortage of the year. */
export const peakOf = ({ rows }: Planning): number => Math.max(0, ...(rows[0]?.short ?? []));
