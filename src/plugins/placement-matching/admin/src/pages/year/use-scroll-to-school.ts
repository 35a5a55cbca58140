import * as React from 'react';
import type { Planning } from '../../../../contracts/planning';

/** The summer is first among the weeks and the least interesting: the table opens at the first week with a need. */
export function useScrollToSchool({ rows, schoolYear }: Planning): React.RefObject<HTMLDivElement> {
  const scroll = React.useRef<HTMLDivElement>(null);
  const first = rows[0]?.need.findIndex((need) => need > 0) ?? 0;
  React.useEffect(() => {
    const cell = scroll.current?.querySelector<HTMLElement>(
      `[data-cell="0:${Math.max(0, first)}"]`,
    );
    if (scroll.current && cell) scroll.current.scrollLeft = cell.offsetLeft - 320;
    // Only when another year is opened: a move must not scroll the table away under the hand.
  }, [schoolYear]);
  return scroll;
}
