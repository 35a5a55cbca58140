import { headerOf, type StoredReport } from '../imports/stored-report';
import type { Language } from './errors';
import { faultSentence, noteSentence } from './imports';

const ROWS_SHOWN = 10;

/** A report for a terminal: one line that sums up, then a line for each different fault and note. Names nobody. */
export function reportLines(
  report: StoredReport,
  language: Language,
  seconds: number,
): readonly string[] {
  const sv = language === 'sv';
  const counts: readonly (readonly [number, string, string])[] = [
    [report.added, 'nya', 'added'],
    [report.changed, 'ändrade', 'changed'],
    [report.unchanged, 'oförändrade', 'unchanged'],
    [report.moved.length, 'flyttade', 'moved'],
    [report.left, 'har slutat', 'left'],
    [report.removed, 'borttagna', 'removed'],
  ];
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, swedish, english]) => `${count} ${sv ? swedish : english}`);
  const sum = words.join(', ') || (sv ? 'inget nytt' : 'nothing new');
  const done = report.committed
    ? sv
      ? 'importerad'
      : 'imported'
    : sv
      ? 'kontrollerad'
      : 'checked';
  const faulty =
    report.faultyRows > 0
      ? `, ${report.faultyRows} ${sv ? 'rader har fel' : 'rows have faults'}`
      : '';
  return [
    `${report.fileName} (${report.kind}): ${done}, ${sum}${faulty} (${seconds.toFixed(1)} s)`,
    ...report.faultGroups.map(({ field, code, facts, rows }) =>
      `  ${rowsOf(rows, sv)} ${headerOf(report, field, language) ?? ''}: ${faultSentence({ field, code, facts }, language)}`.replace(
        ' : ',
        ': ',
      ),
    ),
    ...report.notes.map(
      ({ row, code, facts }) =>
        `  ${sv ? 'rad' : 'row'} ${row}: ${noteSentence(code, facts, language)}`,
    ),
  ];
}

function rowsOf(rows: readonly number[], sv: boolean): string {
  const word = sv ? (rows.length === 1 ? 'rad' : 'rader') : rows.length === 1 ? 'row' : 'rows';
  const more =
    rows.length > ROWS_SHOWN
      ? ` ${sv ? 'och' : 'and'} ${rows.length - ROWS_SHOWN} ${sv ? 'till' : 'more'}`
      : '';
  return `${word} ${rows.slice(0, ROWS_SHOWN).join(', ')}${more}`;
}
