import * as React from 'react';
import { styled } from 'styled-components';

export type PlainColumn<Row> = {
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** Dates and weeks, which read badly on two lines. */
  readonly isOneLine?: boolean;
  readonly cell: (row: Row) => React.ReactNode;
};

type Props<Row> = {
  readonly name: string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
};

/** A table of at most a few hundred rows; it scrolls sideways inside itself on a narrow screen. */
export function PlainTable<Row>({ name, columns, rows, keyOf }: Props<Row>): JSX.Element {
  return (
    <Scroll tabIndex={0} role="group" aria-label={name}>
      <Table aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.isNumber ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={column.isNumber ? 'number' : column.isOneLine ? 'line' : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}

const Scroll = styled.div`
  overflow-x: auto;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  th {
    font-weight: 600;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    white-space: nowrap;
  }
  th,
  td {
    padding: 8px 24px 8px 0;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .line {
    white-space: nowrap;
  }
  th:last-child,
  td:last-child {
    padding-right: 0;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
