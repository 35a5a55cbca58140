import * as React from 'react';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly rowPx: number;
  /** The place of a row that is there whether it is in sight or not. */
  readonly kept?: number;
  readonly columns: number;
  readonly children: (row: Row, at: number) => React.ReactNode;
};

const CHUNK = 25;
/** So many are drawn whether they are in sight or not. */
const ALL = 100;

/** Rows of a table, drawn by chunks near what is in sight; the others are as high as they would be. */
export function RowsInSight<Row>({ rows, ...props }: Props<Row>): JSX.Element {
  const isWhole = rows.length <= ALL;
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => at * CHUNK);
  return (
    <>
      {chunks.map((from) => (
        <Chunk key={from} rows={rows.slice(from, from + CHUNK)} {...{ from, isWhole, ...props }} />
      ))}
    </>
  );
}

type ChunkProps<Row> = Props<Row> & { readonly from: number; readonly isWhole: boolean };

function Chunk<Row>(props: ChunkProps<Row>): JSX.Element {
  const { rows, from, isWhole, rowPx, kept = -1, columns, children } = props;
  const body = React.useRef<HTMLTableSectionElement>(null);
  const [isNear, setIsNear] = React.useState(from === 0);
  React.useEffect(() => {
    if (!body.current) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => setIsNear((was) => entry?.isIntersecting ?? was),
      { rootMargin: '800px 0px' },
    );
    watch.observe(body.current);
    return () => watch.disconnect();
  }, []);
  const isDrawn = isWhole || isNear || (kept >= from && kept < from + rows.length);
  return (
    <tbody ref={body}>
      {isDrawn ? (
        rows.map((row, at) => children(row, from + at))
      ) : (
        <tr style={{ height: rows.length * rowPx }}>
          <td colSpan={columns} />
        </tr>
      )}
    </tbody>
  );
}
