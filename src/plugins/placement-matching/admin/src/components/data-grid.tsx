import * as React from 'react';
import { styled } from 'styled-components';
import { useGridKeys } from './use-grid-keys';

export type GridColumn<Row> = {
  readonly key: string;
  readonly label: string;
  /** A CSS grid track such as `minmax(12rem, 2fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => React.ReactNode;
};
export type Sorting = { readonly column: string; readonly isDescending: boolean };

type Props<Row> = {
  readonly name: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row in one sentence, for those who do not see the columns. */
  readonly rowName: (row: Row) => string;
  readonly openKey: string | null;
  readonly onOpen: (row: Row) => void;
  readonly onClose: () => void;
  readonly onLetter?: (letter: string, row: Row) => void;
  readonly sorting: Sorting;
  readonly onSort: (column: string) => void;
  /** Of a row on a narrow screen, where the columns do not fit. */
  readonly card: (row: Row) => React.ReactNode;
};

const ROW_PX = 40;
const CARD_PX = 84;
const BEYOND = 8;

/**
 * A grid of any number of rows: only those in sight are in the page, one of them takes the tab key,
 * and arrows, Home, End, PgUp, PgDn reach all.
 */
export function DataGrid<Row>(props: Props<Row>): JSX.Element {
  const { columns, rows, keyOf, rowName, openKey, onOpen, sorting, onSort } = props;
  const viewport = React.useRef<HTMLDivElement>(null);
  const { width, height } = useSize(viewport);
  const isNarrow = width > 0 && width < 560;
  const rowPx = isNarrow ? CARD_PX : ROW_PX;
  const [top, setTop] = React.useState(0);
  const keys = useGridKeys({ ...props, viewport, rowPx, height });

  const first = Math.max(0, Math.floor(top / rowPx) - BEYOND);
  const last = Math.min(rows.length, Math.ceil((top + Math.max(height, 400)) / rowPx) + BEYOND);
  const tracks = isNarrow ? 'minmax(0, 1fr)' : columns.map((column) => column.width).join(' ');

  return (
    <Frame
      role="grid"
      aria-label={props.name}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={keys.onKeyDown}
    >
      <Head
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks }}
        $isHidden={isNarrow}
      >
        {columns.map((column, index) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={
              sorting.column === column.key
                ? sorting.isDescending
                  ? 'descending'
                  : 'ascending'
                : 'none'
            }
          >
            <button type="button" onClick={() => onSort(column.key)}>
              {column.label}
              <span aria-hidden="true">
                {sorting.column === column.key ? (sorting.isDescending ? ' ▼' : ' ▲') : ''}
              </span>
            </button>
          </div>
        ))}
      </Head>
      <Viewport
        ref={viewport}
        role="rowgroup"
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: rows.length * rowPx, position: 'relative' }}>
          {rows.slice(first, last).map((row, offset) => {
            const index = first + offset;
            const key = keyOf(row);
            return (
              <Line
                key={key}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={key === openKey}
                aria-label={rowName(row)}
                tabIndex={index === keys.active ? 0 : -1}
                style={{ top: index * rowPx, height: rowPx, gridTemplateColumns: tracks }}
                onClick={() => {
                  keys.setActive(index);
                  onOpen(row);
                }}
                onFocus={() => keys.setActive(index)}
              >
                {isNarrow ? (
                  <div role="gridcell">{props.card(row)}</div>
                ) : (
                  columns.map((column, at) => (
                    <div key={column.key} role="gridcell" aria-colindex={at + 1}>
                      {column.cell(row)}
                    </div>
                  ))
                )}
              </Line>
            );
          })}
        </div>
      </Viewport>
    </Frame>
  );
}

function useSize(element: React.RefObject<HTMLElement>): { width: number; height: number } {
  const [size, setSize] = React.useState({ width: 0, height: 0 });
  React.useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const measure = (): void => setSize({ width: box.clientWidth, height: box.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    measure();
    return () => watcher.disconnect();
  }, [element]);
  return size;
}

const Frame = styled.div`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  min-width: 0;
  min-height: 320px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
`;
const Head = styled.div<{ $isHidden: boolean }>`
  display: ${({ $isHidden }) => ($isHidden ? 'none' : 'grid')};
  flex: none;
  padding: 0 12px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  overflow: hidden;
  scrollbar-gutter: stable;
  button {
    width: 100%;
    padding: 10px 8px 10px 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    text-align: left;
    white-space: nowrap;
    cursor: pointer;
    background: none;
    border: 0;
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
const Viewport = styled.div`
  flex: 1 1 0;
  overflow-x: hidden;
  overflow-y: auto;
  scrollbar-gutter: stable;
`;
const Line = styled.div`
  position: absolute;
  left: 0;
  right: 0;
  display: grid;
  align-items: center;
  padding: 0 12px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  cursor: pointer;
  > div {
    min-width: 0;
    padding-right: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
