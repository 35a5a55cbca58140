import * as React from 'react';
import { styled } from 'styled-components';
import type { CalendarPage, CalendarPlace, CalendarRow } from '../../../../contracts/calendar';
import { useText } from '../../text/use-text';
import { cellOf, cellSentence, cellSign, rowName } from './cell-of';
import { CompetingNotes } from './competing-notes';
import { spoken } from '../../components/spoken';
import { useCellKeys } from '../../components/use-cell-keys';
import { weeksOf } from './weeks-of';

export type OpenCell = { readonly place: string; readonly row: string; readonly day: string };

type Props = {
  readonly page: CalendarPage;
  readonly open: OpenCell | null;
  readonly onOpen: (cell: OpenCell) => void;
  readonly onClose: () => void;
};

/** Places and their rows against days; one cell takes the tab key, arrows reach the others. */
export function CalendarGrid({ page, open, onOpen, onClose }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const { days, places } = page;
  const lines = places.flatMap((place) => place.rows.map((row) => ({ place, row })));
  const keys = useCellKeys({
    rows: lines.length,
    columns: days.length,
    onOpen: ({ row, column }) => {
      const line = lines[row];
      if (line) onOpen(cellAt(line.place, line.row, days[column]));
    },
    onClose,
  });
  const redDays = new Map(page.redDays.map(({ day, name }) => [day, name]));
  const weeks = weeksOf(days);
  const name = t('calendar.grid', { weeks: text.weeks(days[0] ?? '', days.at(-1) ?? '') });
  let line = -1;
  return (
    <Scroll>
      <Table ref={keys.table} role="grid" aria-label={name} onKeyDown={keys.onKeyDown}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className="name">
              {t('calendar.where')}
            </th>
            {weeks.map((week) => (
              <th key={week.first} colSpan={week.positions.length} scope="colgroup">
                {text.weeks(week.first, week.last)}
              </th>
            ))}
          </tr>
          <tr>
            {days.map((day) => {
              const red = redDays.get(day);
              const label = red
                ? t('calendar.redDay', { day: text.day(day), name: red })
                : text.day(day);
              return (
                <th
                  key={day}
                  scope="col"
                  aria-label={label}
                  title={label}
                  data-red={red !== undefined}
                >
                  {Number(day.slice(8))}
                </th>
              );
            })}
          </tr>
        </thead>
        {places.map((place) => (
          <tbody key={place.id}>
            <tr className="place">
              <th colSpan={days.length + 1} scope="rowgroup">
                <div>
                  {place.name}
                  {place.municipality ? <small>{place.municipality}</small> : null}
                </div>
                <CompetingNotes place={place} page={page} />
              </th>
            </tr>
            {place.rows.map((row) => {
              line += 1;
              const at = line;
              const called = rowName(row, text);
              return (
                <tr key={`${row.kind}:${row.id}`} className={row.kind}>
                  <th scope="row" className="name">
                    {called} <small>{limitText(row, t)}</small>
                  </th>
                  {days.map((day, column) => {
                    const cell = cellOf(place, row, column);
                    const isActive = keys.active.row === at && keys.active.column === column;
                    const here = cellAt(place, row, day);
                    const isOpen = open !== null && sameCell(open, here);
                    return (
                      <td
                        key={day}
                        role="gridcell"
                        data-cell={`${at}:${column}`}
                        tabIndex={isActive ? 0 : -1}
                        aria-selected={isOpen}
                        data-state={cell.isClosed ? 'closed' : cell.isFull ? 'full' : 'free'}
                        data-red={redDays.has(day)}
                        onFocus={() => keys.setActive({ row: at, column })}
                        onClick={() => onOpen(here)}
                      >
                        <b>
                          {cellSentence(
                            cell,
                            { name: `${place.name}, ${called}`, day: text.day(day) },
                            text,
                          )}
                        </b>
                        <span aria-hidden="true">
                          {cellSign(cell)}
                          {cell.isWantedBySeveral ? <i>▲</i> : null}
                          {cell.proposed > 0 ? <i>+{cell.proposed}</i> : null}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        ))}
      </Table>
    </Scroll>
  );
}

const cellAt = (place: CalendarPlace, row: CalendarRow, day = ''): OpenCell => ({
  place: place.id,
  row: `${row.kind}:${row.id}`,
  day,
});

const sameCell = (a: OpenCell, b: OpenCell): boolean =>
  a.place === b.place && a.row === b.row && a.day === b.day;

function limitText(row: CalendarRow, t: ReturnType<typeof useText>['t']): string {
  if (row.limit === null) return '';
  return t(row.kind === 'slot' ? 'calendar.limit.slot' : 'calendar.limit', { count: row.limit });
}

const Scroll = styled.div`
  overflow-x: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Table = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  min-width: 100%;
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
    padding: 4px;
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
  thead [data-red='true'],
  td[data-red='true'] {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  .name {
    position: sticky;
    left: 0;
    z-index: 1;
    min-width: 220px;
    max-width: 280px;
    padding: 4px 12px;
    background: ${({ theme }) => theme.colors.neutral0};
    text-align: left;
    font-weight: 400;
  }
  .place th {
    padding: 12px 12px 6px;
    background: ${({ theme }) => theme.colors.neutral100};
    text-align: left;
    font-weight: 600;
  }
  .place small {
    margin-left: 8px;
  }
  .place p {
    padding-top: 2px;
    font-weight: 400;
  }
  td {
    position: relative;
    min-width: 34px;
    cursor: pointer;
  }
  /* The cell in words, for those who hear it. */
  td b {
    ${spoken}
  }
  td span {
    display: grid;
  }
  td i {
    font-size: 1.1rem;
    font-style: normal;
    line-height: 1.2rem;
  }
  td[data-state='full'] {
    background: ${({ theme }) => theme.colors.neutral600};
    color: ${({ theme }) => theme.colors.neutral0};
  }
  td[data-state='closed'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  td[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
  td:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
