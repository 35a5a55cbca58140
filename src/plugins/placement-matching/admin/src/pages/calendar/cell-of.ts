import type { CalendarPlace, CalendarRow } from '../../../../contracts/calendar';
import type { Text } from '../../text/use-text';

export type Cell = {
  readonly free: number | null;
  readonly booked: number;
  readonly proposed: number;
  readonly isClosed: boolean;
  readonly isFull: boolean;
  readonly isWantedBySeveral: boolean;
};

/** One row of a place on one of the days. */
export function cellOf(place: CalendarPlace, row: CalendarRow, at: number): Cell {
  const free = row.free[at] ?? null;
  return {
    free,
    booked: row.booked[at] ?? 0,
    proposed: row.proposed[at] ?? 0,
    isClosed: free === null && row.kind === 'slot',
    isFull: free === 0,
    isWantedBySeveral:
      row.kind === 'slot' &&
      place.competing.some(({ slot, days }) => slot === row.id && days.includes(at)),
  };
}

/** What stands in the cell for those who see it: the number that is free, or what is booked where nothing limits. */
export function cellSign({ free, booked, isClosed }: Cell): string {
  if (isClosed) return '×';
  return String(free ?? booked);
}

/** The row as people call it. */
export function rowName(row: CalendarRow, { t }: Text): string {
  if (row.kind === 'workplace') return t('calendar.kind.workplace');
  return row.kind === 'supervisor' ? t('calendar.kind.supervisor', { name: row.name }) : row.name;
}

/** The whole cell in one sentence. */
export function cellSentence(
  cell: Cell,
  { name, day }: { readonly name: string; readonly day: string },
  { t }: Text,
): string {
  const { free, booked, proposed } = cell;
  if (cell.isClosed) return t('calendar.cell.closed', { name, day });
  const first =
    free === null
      ? t('calendar.cell.booked', { name, day, booked })
      : t('calendar.cell.free', { name, day, free });
  const more =
    booked + proposed > 0 ? t('calendar.cell.more', { text: first, booked, proposed }) : first;
  return cell.isWantedBySeveral ? t('calendar.cell.competing', { text: more }) : more;
}

/** What is the least that is free in a week: null when the row is closed or unlimited all the time. */
export function leastFree(row: CalendarRow, positions: readonly number[]): number | null {
  const numbers = positions.flatMap((at) => row.free[at] ?? []);
  return numbers.length === 0 ? null : Math.min(...numbers);
}
