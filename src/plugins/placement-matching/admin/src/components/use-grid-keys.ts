import * as React from 'react';

type Input<Row> = {
  readonly rows: readonly Row[];
  readonly viewport: React.RefObject<HTMLElement>;
  readonly rowPx: number;
  readonly height: number;
  readonly onOpen: (row: Row) => void;
  readonly onClose: () => void;
  /** A letter was pressed on a row. */
  readonly onLetter?: (letter: string, row: Row) => void;
};
export type GridKeys = {
  /** The row that the tab key reaches. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
};

/** Roving tabindex over rows of which most are not in the page: scroll there first, then focus. */
export function useGridKeys<Row>({
  rows,
  viewport,
  rowPx,
  height,
  onOpen,
  onClose,
  onLetter,
}: Input<Row>): GridKeys {
  const [wanted, setActive] = React.useState(0);
  const [isMoving, setIsMoving] = React.useState(false);
  const active = Math.min(wanted, Math.max(0, rows.length - 1));

  React.useLayoutEffect(() => {
    const box = viewport.current;
    if (!isMoving || !box) return;
    const top = active * rowPx;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowPx > box.scrollTop + box.clientHeight)
      box.scrollTop = top + rowPx - box.clientHeight;
    // The row is drawn after the scroll event; until then the next frame looks again.
    let frame = 0;
    const focus = (): void => {
      const line = box.querySelector<HTMLElement>(`[data-index="${active}"]`);
      if (!line) {
        frame = requestAnimationFrame(focus);
        return;
      }
      line.focus({ preventScroll: true });
      setIsMoving(false);
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, [active, isMoving, rowPx, viewport]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row')
      return;
    const row = rows[active];
    if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else if (event.key === 'Escape') onClose();
    else if (onLetter && row !== undefined && isLetter(event))
      onLetter(event.key.toLowerCase(), row);
    else {
      const target = destination(
        event.key,
        active,
        Math.max(1, Math.floor(height / rowPx) - 1),
        rows.length - 1,
      );
      if (target === null) return;
      setActive(target);
      setIsMoving(true);
    }
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: React.KeyboardEvent): boolean =>
  /^[a-z]$/i.test(key) && !ctrlKey && !metaKey && !altKey;

function destination(key: string, from: number, page: number, last: number): number | null {
  const within = (index: number): number => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + page);
    case 'PageUp':
      return within(from - page);
    case 'Home':
      return 0;
    case 'End':
      return within(last);
    default:
      return null;
  }
}
