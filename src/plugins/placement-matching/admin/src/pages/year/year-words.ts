import type { Planning, PlanningBar, PlanningRow } from '../../../../contracts/planning';
import type { Text } from '../../text/use-text';

/** The row as people call it. */
export function rowName({ kind, name }: PlanningRow, { t }: Text): string {
  if (kind === 'total') return t('year.row.total');
  if (kind === 'any-field') return t('year.row.anyField');
  if (kind === 'no-programme') return t('year.row.noProgramme');
  return kind === 'no-area' ? t('year.row.noArea') : (name ?? '');
}

/** «v. 18»; the year is in the page's heading. */
export const weekName = ({ week }: Planning['weeks'][number], { t }: Text): string =>
  t('year.week', { week: Number(week.slice(-2)) });

/** «v. 11–12», «v. 11, 14–15». */
export function weeksOfBar(
  { columns }: PlanningBar,
  weeks: Planning['weeks'],
  { t }: Text,
): string {
  const ranges = rangesOf(columns).map(([first, last]) => {
    const [from, to] = [first, last].map((column) => Number(weeks[column]?.week.slice(-2)));
    return from === to ? `${from}` : `${from}–${to}`;
  });
  return ranges.length === 0 ? t('year.noWeeks') : t('year.weeks', { weeks: ranges.join(', ') });
}

/** Neighbouring columns together: first and last of each. */
export function rangesOf(columns: readonly number[]): (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const column of columns) {
    const last = ranges.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else ranges.push([column, column]);
  }
  return ranges;
}

/** The bar in one sentence. */
export function barSentence(bar: PlanningBar, weeks: Planning['weeks'], text: Text): string {
  const { t } = text;
  const name = [bar.name, bar.who.length > 3 ? '' : bar.who.join(', ')].filter(Boolean).join(', ');
  const sentence = t('year.bar', {
    name,
    weeks: weeksOfBar(bar, weeks, text),
    learners: bar.learners ?? 0,
  });
  return bar.fixed === null ? sentence : `${sentence}. ${t(`year.fixed.${bar.fixed}`)}`;
}

export type CellFigures = {
  readonly need: number;
  readonly supply: number;
  readonly short: number;
};

export const figuresAt = (row: PlanningRow, column: number): CellFigures => ({
  need: row.need[column] ?? 0,
  supply: row.supply[column] ?? 0,
  short: row.short[column] ?? 0,
});
