import type { Results } from '../../../../contracts/periods';

/** One learner's outcome, and where it stands in each order. */
export type ReviewRow = {
  readonly index: number;
  readonly learner: string;
  readonly name: string;
  readonly cohort: string;
  readonly school: string;
  readonly slot: string | null;
  readonly place: string | null;
  readonly workplace: string | null;
  readonly field: string | null;
  readonly supervisor: string | null;
  readonly rank: number | null;
  readonly days: string;
  readonly isLocked: boolean;
  /** The place is a wish that was added for the learner. */
  readonly isAutomatic: boolean;
  /** What the search looks in, in small letters. */
  readonly searched: string;
};
export const OUTCOMES = [
  'all',
  'none',
  'other',
  'wish1',
  'wish2',
  'wish3',
  'wish4-6',
  'wish7',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type ReviewFilter = {
  readonly school: string | null;
  readonly search: string;
};

export function reviewRows(results: Results): readonly ReviewRow[] {
  return results.learner.map((learner, index) => {
    const at = <Value>(column: readonly Value[]): Value | null => column[index] ?? null;
    const row = {
      index,
      learner,
      name: results.name[index] ?? '',
      cohort: results.cohort[index] ?? '',
      school: results.school[index] ?? '',
      slot: at(results.slot),
      place: at(results.slotTitle),
      workplace: at(results.workplace),
      field: at(results.field),
      supervisor: at(results.supervisor),
      rank: at(results.rank),
      days: results.days[index] ?? '',
      isLocked: results.isLocked[index] ?? false,
      isAutomatic: results.isAutomatic[index] ?? false,
    };
    const searched = [
      row.name,
      row.cohort,
      row.school,
      row.place,
      row.workplace,
      row.field,
      row.supervisor,
    ];
    return { ...row, searched: searched.filter(Boolean).join(' ').toLocaleLowerCase('sv') };
  });
}

export function hasOutcome(row: ReviewRow, outcome: Outcome): boolean {
  switch (outcome) {
    case 'all':
      return true;
    case 'none':
      return row.slot === null;
    case 'other':
      return row.slot !== null && row.rank === null;
    case 'wish4-6':
      return row.rank !== null && row.rank >= 4 && row.rank <= 6;
    case 'wish7':
      return row.rank !== null && row.rank >= 7;
    default:
      return row.rank === Number(outcome.slice(4));
  }
}

/** Every word has to occur; each may be the beginning of a name or any part of it. */
export function filterRows(
  rows: readonly ReviewRow[],
  { school, search }: ReviewFilter,
): readonly ReviewRow[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (school === null || row.school === school) &&
      words.every((word) => row.searched.includes(word)),
  );
}

export const SORT_COLUMNS = ['name', 'cohort', 'school', 'place', 'rank', 'supervisor'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Swedish order (å, ä, ö last; 9A before 10A); what is missing comes last in either direction. */
export function sortRows(
  rows: readonly ReviewRow[],
  column: SortColumn,
  isDescending: boolean,
): readonly ReviewRow[] {
  const collator = new Intl.Collator('sv', { numeric: true });
  const sign = isDescending ? -1 : 1;
  const value = (row: ReviewRow): string | number | null =>
    column === 'rank'
      ? row.slot === null
        ? null
        : (row.rank ?? 1000)
      : column === 'place'
        ? placeName(row)
        : row[column];
  return [...rows].sort((a, b) => {
    const left = value(a);
    const right = value(b);
    if (left === null || right === null)
      return left === right ? a.index - b.index : left === null ? 1 : -1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return sign * order || a.index - b.index;
  });
}

/** What the reader knows the place by: workplace and what one does there. */
export function placeName(row: ReviewRow): string | null {
  if (row.slot === null) return null;
  return [row.workplace, row.place].filter(Boolean).join(', ') || row.slot;
}
