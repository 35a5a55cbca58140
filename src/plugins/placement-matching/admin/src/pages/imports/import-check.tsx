import { Button, Checkbox } from '@strapi/design-system';
import * as React from 'react';
import type { ImportReport } from '../../../../contracts/imports';
import { GateButton } from '../../components/gate-button';
import { PlainTable } from '../../components/plain-table';
import { Muted, Row, Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { saveFile } from '../../data/save-file';
import { useText } from '../../text/use-text';
import { faultLines, faultSheet, rowNumbers, type FaultLine } from './fault-lines';
import { ImportColumns, type ChosenColumns } from './import-columns';
import { MovedAndLeft } from './moved-and-left';

type Props = {
  readonly report: ImportReport;
  readonly isBusy: boolean;
  readonly onColumns: (chosen: ChosenColumns) => void;
  readonly onCommit: (input: { readonly skipFaulty: boolean }) => void;
};
const MOST = 200;

/** Steps 2 and 3: what was read, what would happen, what is wrong; nothing is stored yet. */
export function ImportCheck({ report, isBusy, onColumns, onCommit }: Props): JSX.Element {
  const { t } = useText();
  const [isSkipping, setIsSkipping] = React.useState(false);
  const [isChoosing, setIsChoosing] = React.useState(false);
  const lines = React.useMemo(() => faultLines(report.faults), [report.faults]);
  const found = report.columns.filter((column) => column.field !== null);
  const unread = report.columns.filter((column) => column.field === null);
  const good = report.rows - report.faultyRows;
  const reason = ((): string | null => {
    if (report.rows === 0) return t('imports.noRows');
    if (report.faultyRows > 0 && !isSkipping)
      return t('imports.mendOrSkip', { count: report.faultyRows });
    if (good === 0) return t('imports.allFaulty');
    if (report.added + report.changed + report.left === 0) return t('imports.nothingNew');
    return null;
  })();
  const download = (): void =>
    saveFile(
      new Blob(
        [faultSheet(report.faults, [t('imports.row'), t('imports.column'), t('imports.fault')])],
        { type: 'text/csv;charset=utf-8' },
      ),
      t('imports.faultFile'),
    );
  return (
    <>
      <Section
        title={t('imports.step.columns')}
        action={
          unread.length > 0 && !isChoosing ? (
            <Button variant="tertiary" onClick={() => setIsChoosing(true)}>
              {t('imports.changeColumns')}
            </Button>
          ) : null
        }
      >
        <p>
          {[
            t('imports.foundColumns', { found: found.length, count: report.columns.length }),
            formatOf(report, t),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Row>
          {found.map((column) => (
            <StateTag key={column.header} tone="done">
              {column.header}
            </StateTag>
          ))}
          {unread.map((column) => (
            <StateTag key={column.header} tone="neutral">
              {t('imports.unreadColumn', { header: column.header })}
            </StateTag>
          ))}
        </Row>
        {isChoosing ? (
          <ImportColumns
            kind={report.kind}
            columns={report.columns}
            isBusy={isBusy}
            onCheck={onColumns}
          />
        ) : null}
      </Section>
      <Section
        title={t('imports.summary', {
          added: report.added,
          changed: report.changed,
          unchanged: report.unchanged,
          faulty: report.faultyRows,
        })}
        action={
          lines.length > 0 ? (
            <Button variant="tertiary" onClick={download}>
              {t('imports.downloadFaults')}
            </Button>
          ) : null
        }
      >
        <MovedAndLeft report={report} isDone={false} />
        {lines.length > 0 ? (
          <>
            <PlainTable
              name={t('imports.faultTable')}
              columns={[
                {
                  key: 'rows',
                  label: t('imports.row'),
                  cell: (line: FaultLine) => rowsWords(line, t),
                },
                { key: 'column', label: t('imports.column'), cell: (line) => line.column ?? '–' },
                { key: 'fault', label: t('imports.fault'), cell: (line) => line.message },
              ]}
              rows={lines.slice(0, MOST)}
              keyOf={(line) => line.key}
            />
            {lines.length > MOST ? (
              <Muted>{t('imports.moreFaults', { shown: MOST, count: lines.length })}</Muted>
            ) : null}
            <Checkbox
              checked={isSkipping}
              onCheckedChange={(value: boolean | 'indeterminate') => setIsSkipping(value === true)}
            >
              {t('imports.skip', { count: report.faultyRows })}
            </Checkbox>
          </>
        ) : null}
        <GateButton
          onClick={() => onCommit({ skipFaulty: isSkipping })}
          isBusy={isBusy}
          reason={reason}
        >
          {t('imports.commit', { count: good })}
        </GateButton>
        <Muted>{t('imports.wholeOrNot')}</Muted>
      </Section>
    </>
  );
}

type T = ReturnType<typeof useText>['t'];

function rowsWords(line: FaultLine, t: T): string {
  const { shown, rest } = rowNumbers(line.rows);
  return rest > 0 ? t('imports.rowsAndMore', { shown, rest }) : shown;
}

function formatOf({ format, fileName }: ImportReport, t: T): string {
  const delimiter =
    format.delimiter === ';'
      ? t('imports.semicolon')
      : format.delimiter === ','
        ? t('imports.comma')
        : format.delimiter === '\t'
          ? t('imports.tab')
          : null;
  return [fileName, format.type === 'xlsx' ? 'Excel' : 'CSV', delimiter, format.encoding]
    .filter(Boolean)
    .join(', ');
}
