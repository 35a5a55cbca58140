import * as React from 'react';
import type { Planning } from '../../../../contracts/planning';

/** The summer is first among the weeks and the least interesting: the table opens where places are lacking, else at the next need. */
export function useScrollToSchool({
  rows,
  weeks,
  schoolYear,
}: Planning): React.RefObject<HTMLDivElement> {
  const scroll = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const today = new Date().toISOString().slice(0, 10);
    const need = rows[0]?.need ?? [];
    const first = [
      (rows[0]?.short ?? []).findIndex((short) => short > 0),
      weeks.findIndex(({ lastDay }, column) => lastDay >= today && (need[column] ?? 0) > 0),
      need.findIndex((figure) => figure > 0),
    ].find((column) => column >= 0);
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-cell="0:${first ?? 0}"]`);
    if (scroll.current && cell) scroll.current.scrollLeft = cell.offsetLeft - 520;
    // Only when another year is opened: a move must not scroll the table away under the hand.
  }, [schoolYear]);
  return scroll;
}
