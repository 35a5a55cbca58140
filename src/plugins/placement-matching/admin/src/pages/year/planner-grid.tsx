import * as React from 'react';
import type { Planning, PlanningBar } from '../../../../contracts/planning';
import { useCellKeys } from '../../components/use-cell-keys';
import { useText } from '../../text/use-text';
import { BarRows } from './bar-rows';
import { HeatRow } from './heat-row';
import { monthsOf } from './months-of';
import type { BarChange } from './moved-bar';
import { Scroll, Table } from './planner-table';
import { RowsInSight } from './rows-in-sight';
import { useScrollToSchool } from './use-scroll-to-school';
import type { Shown } from './year-filters';

type Props = {
  readonly planning: Planning;
  readonly shown: Shown;
  /** The bars stand municipality by municipality, as the figures do. */
  readonly isByArea: boolean;
  readonly movedBars: ReadonlySet<string>;
  readonly mayMove: (bar: PlanningBar) => boolean;
  readonly openCell: { readonly row: number; readonly week: string } | null;
  readonly onOpenCell: (row: number, week: string) => void;
  readonly onOpenBar: (bar: PlanningBar) => void;
  readonly onMove: (bar: PlanningBar, change: BarChange) => void;
  readonly onClose: () => void;
};

const HEAT_PX = 27;

/** Weeks across; above, what is lacking in each of them, and below, the periods as bars. */
export function PlannerGrid(props: Props): JSX.Element {
  const { planning, shown, isByArea, openCell, onOpenCell } = props;
  const text = useText();
  const { t } = text;
  const { weeks, rows } = planning;
  const [isWhole, setIsWhole] = React.useState(false);
  const telling = rows.filter((row, at) => at === 0 || row[shown].some((figure) => figure > 0));
  const drawn = isWhole ? rows : telling;
  const open = (at: number, week: string): void => {
    const row = drawn[at];
    if (row) onOpenCell(rows.indexOf(row), week);
  };
  const keysId = React.useId();
  const keys = useCellKeys({
    rows: drawn.length,
    columns: weeks.length,
    onOpen: ({ row, column }) => open(row, weeks[column]?.week ?? ''),
    onClose: props.onClose,
  });
  const most = Math.max(1, ...(rows[0]?.[shown] ?? []));
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
        <RowsInSight rows={drawn} rowPx={HEAT_PX} kept={keys.active.row} columns={weeks.length + 1}>
          {(row, at) => (
            <HeatRow
              key={`${row.kind}:${row.id}`}
              {...{ row, at, weeks, shown, most, keys }}
              openWeek={openCell && rows[openCell.row] === row ? openCell.week : null}
              onOpen={(week) => open(at, week)}
            />
          )}
        </RowsInSight>
        {telling.length < rows.length ? (
          <tbody>
            <tr className="form">
              <th colSpan={weeks.length + 1} scope="rowgroup">
                <button type="button" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
                  <span aria-hidden="true">{isWhole ? '▾' : '▸'}</span>{' '}
                  {t(`year.rest.${shown}`, { count: rows.length - telling.length })}
                </button>
              </th>
            </tr>
          </tbody>
        ) : null}
        <BarRows
          {...{ planning, isByArea, keysId }}
          movedBars={props.movedBars}
          mayMove={props.mayMove}
          onOpen={props.onOpenBar}
          onMove={props.onMove}
        />
      </Table>
    </Scroll>
  );
}
