import * as React from 'react';

export type CellPlace = { readonly row: number; readonly column: number };

type Input = {
  readonly rows: number;
  readonly columns: number;
  readonly onOpen: (at: CellPlace) => void;
  readonly onClose: () => void;
};
export type CellKeys = {
  /** The one cell that the tab key reaches. */
  readonly active: CellPlace;
  readonly setActive: (at: CellPlace) => void;
  readonly table: React.RefObject<HTMLTableElement>;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
};

/** Arrow keys, Home and End over the cells of a table; the active cell's row is always drawn. */
export function useCellKeys({ rows, columns, onOpen, onClose }: Input): CellKeys {
  const [wanted, setActive] = React.useState<CellPlace>({ row: 0, column: 0 });
  const table = React.useRef<HTMLTableElement>(null);
  const active = within(wanted, rows, columns);
  const isPressed = React.useRef(false);
  React.useEffect(() => {
    // Not at the press: a row far away is drawn because it is the active one's.
    if (!isPressed.current) return;
    isPressed.current = false;
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`)
      ?.focus();
  }, [active.row, active.column]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset.cell) return;
    if (event.key === 'Enter' || event.key === ' ') onOpen(active);
    else if (event.key === 'Escape') onClose();
    else {
      const moved = destination(event, active, { rows, columns });
      if (!moved) return;
      isPressed.current = true;
      setActive(within(moved, rows, columns));
    }
    event.preventDefault();
  };
  return { active, setActive, table, onKeyDown };
}

function within({ row, column }: CellPlace, rows: number, columns: number): CellPlace {
  const between = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));
  return { row: between(row, rows), column: between(column, columns) };
}

function destination(
  { key, ctrlKey }: React.KeyboardEvent,
  { row, column }: CellPlace,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + 10, column };
    case 'PageUp':
      return { row: row - 10, column };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows : row, column: columns };
    default:
      return null;
  }
}
