import { Link } from 'react-router-dom';
import type { Planning, PlanningRow } from '../../../../contracts/planning';
import { periodAddress, registerAddress, ROOT } from '../../addresses';
import { Muted } from '../../components/section';
import { SidePanel } from '../../components/side-panel';
import { useText } from '../../text/use-text';
import { figuresAt, rowName, weekName } from './year-words';

type Props = {
  readonly planning: Planning;
  readonly row: PlanningRow;
  readonly column: number;
  readonly query: URLSearchParams;
  readonly onClose: () => void;
};

/** A cell of the heat table: need, supply, what lacks most, who is out, and the ways to the lists behind it. */
export function WeekPanel({ planning, row, column, query, onClose }: Props): JSX.Element | null {
  const text = useText();
  const { t } = text;
  const week = planning.weeks[column];
  if (!week) return null;
  const figures = figuresAt(row, column);
  const name = t('year.panel', { week: weekName(week, text), row: rowName(row, text) });
  const lacking = planning.rows
    .filter((one) => one.kind !== 'total' && (one.short[column] ?? 0) > 0)
    .sort((a, b) => (b.short[column] ?? 0) - (a.short[column] ?? 0));
  const out = planning.bars.filter(
    ({ columns, fields }) =>
      columns.includes(column) &&
      (row.kind !== 'field' || fields.includes(row.id)) &&
      (row.kind !== 'any-field' || fields.includes(null)),
  );
  const calendar = (show: string): string => {
    const asked = new URLSearchParams({ week: week.week, weeks: '1', show });
    if (row.kind === 'field' && row.id) asked.set('field', row.id);
    const municipality = row.kind === 'area' ? row.id : query.get('municipality');
    if (municipality) asked.set('municipality', municipality);
    const form = query.get('form');
    if (form) asked.set('form', form);
    return `${ROOT}/calendar?${asked}`;
  };
  return (
    <SidePanel title={name} name={name} onClose={onClose}>
      <p>{t('year.panel.figures', { ...figures })}</p>
      {week.holiday ? <Muted>{t('year.panel.holiday', { name: week.holiday })}</Muted> : null}
      {row.kind === 'total' && lacking.length > 0 ? (
        <>
          <h3>{t('year.panel.where')}</h3>
          <ul>
            {lacking.map((one) => (
              <li key={`${one.kind}:${one.id}`}>
                {t('year.panel.lacking', {
                  row: rowName(one, text),
                  short: one.short[column] ?? 0,
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t('year.panel.who')}</h3>
      {out.length === 0 ? (
        <Muted>{t('year.panel.nobody')}</Muted>
      ) : (
        <ul>
          {out.map((bar) => (
            <li key={bar.id}>
              <Link to={periodAddress(bar.period)}>{bar.name}</Link>{' '}
              {t('year.panel.learners', { count: bar.learners ?? 0 })}
              {bar.owner ? `, ${bar.owner}` : ''}
            </li>
          ))}
        </ul>
      )}
      <h3>{t('year.panel.further')}</h3>
      <ul>
        <li>
          <Link to={calendar('competing')}>{t('year.panel.competing')}</Link>
        </li>
        <li>
          <Link to={calendar('free')}>{t('year.panel.free')}</Link>
        </li>
        <li>
          <Link to={registerAddress('api::slot.slot')}>{t('year.panel.slots')}</Link>
        </li>
      </ul>
    </SidePanel>
  );
}
