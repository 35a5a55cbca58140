import type { VNode } from 'preact';
import type { CalendarRow } from '../../../plugins/placement-matching/contracts/public-calendar';
import { daySpan, weekOf, weekText } from '../../dates';
import type { PageContext } from '../../page-context';

/** Dates one under the other: when, what and for whom. On a phone each row is a block of its own. */
export function DateRows(props: {
  readonly rows: readonly CalendarRow[];
  readonly context: PageContext;
  readonly caption: string;
  /** Under a heading that says the same, the caption is for those who listen. */
  readonly isCaptionHidden?: boolean;
}): VNode {
  const { rows, context, caption, isCaptionHidden = false } = props;
  const { words, today } = context;
  const { t } = words;
  return (
    <table class="dates">
      <caption class={isCaptionHidden ? 'heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('calendar.week')}</th>
          <th scope="col">{t('calendar.date')}</th>
          <th scope="col">{t('calendar.what')}</th>
          <th scope="col">{t('calendar.who')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr class={row.what} key={row.id}>
            <td class="number">
              {weekText(words, { from: weekOf(row.from), to: weekOf(row.to) }, today)}
            </td>
            <td class="number">{daySpan(words.locale, row, today)}</td>
            <td>
              <strong>{t(`what.${row.what}`)}</strong> <bdi {...words.written}>{row.name}</bdi>
            </td>
            <td>{row.who ? <bdi {...words.written}>{row.who}</bdi> : t('calendar.everybody')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
