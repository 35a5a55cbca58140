import type { ImportReport } from '../../../../contracts/imports';
import { Disclosure } from '../../components/disclosure';
import { PlainTable } from '../../components/plain-table';
import { useText } from '../../text/use-text';

/** A later class list adds, moves and marks as left, and says which. */
export function MovedAndLeft({
  report,
  isDone,
}: {
  readonly report: ImportReport;
  readonly isDone: boolean;
}): JSX.Element | null {
  const { t } = useText();
  if (report.moved.length === 0 && report.leaving.length === 0) return null;
  return (
    <div>
      {report.moved.length > 0 ? (
        <Disclosure
          label={t(isDone ? 'imports.moved' : 'imports.willMove', { count: report.moved.length })}
        >
          <PlainTable
            name={t('imports.movedName')}
            columns={[
              { key: 'what', label: t('imports.who'), cell: (move) => move.what },
              { key: 'from', label: t('imports.from'), cell: (move) => move.from },
              { key: 'to', label: t('imports.to'), cell: (move) => move.to },
            ]}
            rows={report.moved.slice(0, 500)}
            keyOf={(move) => String(move.row)}
          />
        </Disclosure>
      ) : null}
      {report.leaving.length > 0 ? (
        <Disclosure
          label={t(isDone ? 'imports.left' : 'imports.willLeave', { count: report.leaving.length })}
        >
          <p>{report.leaving.slice(0, 500).join(', ')}</p>
        </Disclosure>
      ) : null}
    </div>
  );
}
