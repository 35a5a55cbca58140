import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { periodAddress } from '../../addresses';
import { useCellKeys } from '../../components/use-cell-keys';
import { useText } from '../../text/use-text';
import type { BarChange } from './moved-bar';
import { PlannerBar } from './planner-bar';
import type { Shown } from './year-filters';
import { figuresAt, rowName } from './year-words';

/** More bars than this are shown form by form, each closed until somebody opens it. */
const MOST_OPEN = 200;

type Props = {
  readonly planning: Planning;
  readonly shown: Shown;
  readonly movedBars: ReadonlySet<string>;
  readonly canMove: boolean;
  readonly openCell: { readonly row: number; readonly week: string } | null;
  readonly onOpenCell: (row: number, week: string) => void;
  readonly onOpenBar: (bar: PlanningBar) => void;
  readonly onMove: (bar: PlanningBar, change: BarChange) => void;
  readonly onClose: () => void;
};

/** Weeks across; above, what is lacking in each of them, and below, the periods as bars. */
export function PlannerGrid(props: Props): JSX.Element {
  const { planning, shown, movedBars, canMove, openCell, onOpenCell, onOpenBar, onMove } = props;
  const text = useText();
  const { t } = text;
  const { weeks, rows } = planning;
  const keysId = React.useId();
  const keys = useCellKeys({
    rows: rows.length,
    columns: weeks.length,
    onOpen: ({ row, column }) => onOpenCell(row, weeks[column]?.week ?? ''),
    onClose: props.onClose,
  });
  const most = Math.max(1, ...(rows[0]?.[shown] ?? []));
  const forms = formsOf(planning.bars);
  const [toggled, setToggled] = React.useState<ReadonlySet<string>>(new Set());
  const isOpen = (form: string): boolean =>
    planning.bars.length <= MOST_OPEN ? !toggled.has(form) : toggled.has(form);
  const toggle = (form: string): void => {
    const next = new Set(toggled);
    if (!next.delete(form)) next.add(form);
    setToggled(next);
  };
  return (
    <Scroll ref={useScrollToSchool(planning)}>
      <span id={keysId} hidden>
        {t('year.bar.keys')}
      </span>
      <Table
        $weeks={weeks.length}
        ref={keys.table}
        role="grid"
        aria-label={t('year.grid')}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className="name">
              {t(`year.heading.${shown}`)}
            </th>
            {monthsOf(planning, text.locale).map(({ name, count, first }) => (
              <th key={first} colSpan={count} scope="colgroup">
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {weeks.map((week) => (
              <th key={week.week} scope="col" title={text.span(week.firstDay, week.lastDay)}>
                {Number(week.week.slice(-2))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.kind}:${row.id}`} className={row.kind}>
              <th scope="row" className="name">
                {rowName(row, text)}
              </th>
              {weeks.map((week, column) => {
                const figures = figuresAt(row, column);
                const isActive = keys.active.row === at && keys.active.column === column;
                const named = { week: Number(week.week.slice(-2)), row: rowName(row, text) };
                return (
                  <td
                    key={week.week}
                    role="gridcell"
                    data-cell={`${at}:${column}`}
                    tabIndex={isActive ? 0 : -1}
                    aria-selected={openCell?.row === at && openCell.week === week.week}
                    data-step={stepOf(figures[shown], most)}
                    data-kind={shown}
                    onFocus={() => keys.setActive({ row: at, column })}
                    onClick={() => onOpenCell(at, week.week)}
                  >
                    <b>
                      {week.holiday === null
                        ? t(`year.cell.${shown}`, { ...named, ...figures })
                        : t('year.cell.holiday', { ...named, name: week.holiday })}
                    </b>
                    <span aria-hidden="true">
                      {week.holiday !== null && shown !== 'supply' ? (
                        t('year.holiday')
                      ) : (
                        <>
                          {figures.short > 0 && shown === 'short' ? <i>▲</i> : null}
                          {text.number(figures[shown])}
                        </>
                      )}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {forms.map(({ form, bars }) => (
          <tbody key={form}>
            <tr className="form">
              <th colSpan={weeks.length + 1} scope="rowgroup">
                <button type="button" aria-expanded={isOpen(form)} onClick={() => toggle(form)}>
                  <span aria-hidden="true">{isOpen(form) ? '▾' : '▸'}</span>{' '}
                  {form || t('year.noForm')} <small>{text.number(bars.length)}</small>
                </button>
              </th>
            </tr>
            {isOpen(form)
              ? bars.map((bar) => (
                  <tr key={bar.id}>
                    <th scope="row" className="name">
                      <Link to={periodAddress(bar.period)}>{bar.name}</Link>
                      <small>{whoOf(bar, t)}</small>
                    </th>
                    <td colSpan={weeks.length} className="line">
                      <PlannerBar
                        bar={bar}
                        weeks={weeks}
                        isMoved={movedBars.has(bar.id)}
                        canMove={canMove}
                        keysId={keysId}
                        onOpen={() => onOpenBar(bar)}
                        onMove={(change) => onMove(bar, change)}
                      />
                    </td>
                  </tr>
                ))
              : null}
          </tbody>
        ))}
      </Table>
    </Scroll>
  );
}

/** Five steps of the largest number in the table; 0 is nothing. */
function stepOf(figure: number, most: number): number {
  return figure <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((5 * figure) / most)));
}

function whoOf({ who, owner }: PlanningBar, t: ReturnType<typeof useText>['t']): string {
  if (who.length === 0) return owner ?? '';
  return who.length <= 2 ? who.join(', ') : t('year.schools', { count: who.length });
}

function formsOf(
  bars: readonly PlanningBar[],
): { readonly form: string; readonly bars: readonly PlanningBar[] }[] {
  const forms = new Map<string, PlanningBar[]>();
  for (const bar of bars) {
    const known = forms.get(bar.form ?? '');
    if (known) known.push(bar);
    else forms.set(bar.form ?? '', [bar]);
  }
  return [...forms].map(([form, own]) => ({
    form,
    bars: own.sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0)),
  }));
}

/** A week belongs to the month of its Thursday. */
function monthsOf(
  { weeks }: Planning,
  locale: string,
): { readonly name: string; readonly count: number; readonly first: string }[] {
  const format = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const months: { name: string; count: number; first: string }[] = [];
  for (const { week, firstDay } of weeks) {
    const name = format.format(new Date(Date.parse(`${firstDay}T00:00:00Z`) + 3 * 86_400_000));
    const last = months.at(-1);
    if (last?.name === name) last.count += 1;
    else months.push({ name, count: 1, first: week });
  }
  return months;
}

/** The summer is first among the weeks and the least interesting: the table opens at the first week with a need. */
function useScrollToSchool({ rows, schoolYear }: Planning): React.RefObject<HTMLDivElement> {
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

const Scroll = styled.div`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Table = styled.table<{ $weeks: number }>`
  position: relative;
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: 1.8rem;
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }
  th,
  td {
    padding: 4px 2px;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    white-space: nowrap;
  }
  .name {
    position: sticky;
    left: 0;
    z-index: 2;
    min-width: 220px;
    max-width: 280px;
    padding: 4px 12px;
    background: ${({ theme }) => theme.colors.neutral0};
    text-align: left;
    font-weight: 400;
  }
  .name small {
    display: block;
  }
  .total .name {
    font-weight: 600;
  }
  .form th {
    padding: 10px 12px 4px;
    background: ${({ theme }) => theme.colors.neutral100};
    text-align: left;
  }
  .form button {
    position: sticky;
    left: 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  td[data-cell] {
    position: relative;
    min-width: 36px;
    cursor: pointer;
  }
  td b {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  td span {
    white-space: nowrap;
  }
  td i {
    font-size: 0.9rem;
    font-style: normal;
  }
  .line {
    padding: 2px 0;
    background-image: linear-gradient(
      to right,
      ${({ theme }) => theme.colors.neutral150} 1px,
      transparent 1px
    );
    background-size: calc(100% / ${({ $weeks }) => $weeks}) 100%;
  }
  td[data-step='0'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  ${[1, 2, 3, 4, 5].map(
    (step) => `td[data-step='${step}'] { --share: ${8 + step * 9}%; font-weight: 600; }`,
  )}
  td[data-kind='short']:not([data-step='0']) {
    background: color-mix(
      in srgb,
      ${({ theme }) => theme.colors.danger500} var(--share),
      transparent
    );
  }
  td[data-kind='need']:not([data-step='0']),
  td[data-kind='supply']:not([data-step='0']) {
    background: color-mix(
      in srgb,
      ${({ theme }) => theme.colors.primary500} var(--share),
      transparent
    );
  }
  td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  td:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
