import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PeriodDetail, Results, RunSummary } from '../../../../contracts/periods';
import { printAddress } from '../../addresses';
import { DataGrid } from '../../components/data-grid';
import { lastOfMiddle } from '../../components/rank-parts';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { reviewColumns, ReviewCard } from './review-columns';
import { ReviewFilters } from './review-filters';
import {
  filterRows,
  hasOutcome,
  OUTCOMES,
  placeName,
  reviewRows,
  SORT_COLUMNS,
  sortRows,
  type Outcome,
  type ReviewRow,
  type SortColumn,
} from './review-rows';
import { EditBar } from './edit-bar';
import { EditDialog, type EditKind, type EditTarget } from './edit-dialog';
import { useSlashKey, useUndoKeys } from './use-page-keys';
import { useRunEdits } from './use-run-edits';
import { WhyPanel } from './why-panel';

type Props = {
  readonly results: Results;
  readonly run: RunSummary;
  readonly period: PeriodDetail;
  readonly canEdit: boolean;
  readonly onChanged: () => void;
};
const CHIPS: readonly Outcome[] = ['all', 'none', 'other', 'wish4-6'];

/** 12 000 rows in one answer: search, filters and sorting happen here, and the address keeps them. */
export function ReviewTable({ results, run, period, canEdit, onChanged }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const [query, change] = useQueryState();
  const searchbar = React.useRef<HTMLInputElement>(null);
  const outcome = OUTCOMES.find((one) => one === query.get('outcome')) ?? 'all';
  const school = query.get('school');
  const column = SORT_COLUMNS.find((one) => one === query.get('sort')) ?? 'name';
  const isDescending = query.get('order') === 'desc';
  const open = query.get('learner');
  const [search, setSearch] = React.useState(query.get('q') ?? '');

  const rows = React.useMemo(() => reviewRows(results), [results]);
  const sorted = React.useMemo(
    () => sortRows(rows, column, isDescending),
    [rows, column, isDescending],
  );
  const found = React.useMemo(
    () => filterRows(sorted, { school, search }),
    [sorted, school, search],
  );
  const shown = React.useMemo(
    () => found.filter((row) => hasOutcome(row, outcome)),
    [found, outcome],
  );
  const schools = React.useMemo(
    () =>
      [...new Set(rows.map((row) => row.school))]
        .filter(Boolean)
        .sort(new Intl.Collator('sv').compare),
    [rows],
  );
  const counts = React.useMemo(
    () => new Map(OUTCOMES.map((one) => [one, found.filter((row) => hasOutcome(row, one)).length])),
    [found],
  );

  // The address follows the typing, but not at every letter.
  React.useEffect(() => {
    const timer = setTimeout(() => change({ q: search }), 400);
    return () => clearTimeout(timer);
  }, [search, change]);
  useSlashKey(searchbar);

  const editor = useRunEdits(run, onChanged);
  const [dialog, setDialog] = React.useState<EditTarget | null>(null);
  const ask = (target: EditTarget): void => {
    editor.clear();
    setDialog(target);
  };
  const choose = (kind: EditKind, row: ReviewRow): void => ask({ kind, row });
  const unlock = (row: ReviewRow): void =>
    void editor.edit({ kind: 'unlock', learner: row.learner });
  const insert = (row: ReviewRow): void =>
    void editor.edit({ kind: 'insert', learner: row.learner, way: 'chain' });
  const onLetter = (letter: string, row: ReviewRow): void => {
    if (letter === 'f' && row.days !== '') choose('move', row);
    if (row.slot === null) return;
    if (letter === 'b') choose('swap', row);
    if (letter === 't') choose('withdraw', row);
    if (letter !== 'l' || editor.isSending) return;
    if (row.isLocked) unlock(row);
    else choose('lock', row);
  };
  useUndoKeys(canEdit ? editor.step : null);

  const close = (): void => {
    change({ learner: null });
    document.querySelector<HTMLElement>('[role="grid"] [role="row"][tabindex="0"]')?.focus();
  };
  const sort = (key: string): void =>
    change({
      sort: key === 'name' ? null : key,
      order: key === column && !isDescending ? 'desc' : null,
    });
  const opened = open === null ? undefined : rows.find((row) => row.learner === open);
  // An empty list is no choice; the one that is chosen stays, so that it can be left.
  const chips = OUTCOMES.filter(
    (one) => one === outcome || (CHIPS.includes(one) && (one === 'all' || counts.get(one))),
  );
  const last = lastOfMiddle(run.profile);
  const isFiltered = search !== '' || school !== null || outcome !== 'all';
  return (
    <>
      <ReviewFilters
        searchbar={searchbar}
        search={search}
        onSearch={setSearch}
        school={school}
        schools={schools}
        outcomes={chips}
        outcome={outcome}
        counts={counts}
        last={last}
        onChange={change}
      />
      <Counted>
        <span role="status">
          {isFiltered
            ? t('review.someRows', { shown: shown.length, count: rows.length })
            : t('review.rows', { count: rows.length })}
        </span>{' '}
        <Link to={printAddress(period.id, run.id)}>{t('print.lists')}</Link>
      </Counted>
      {canEdit ? (
        <EditBar
          row={opened}
          run={run}
          editor={editor}
          onChoose={(kind) => (opened ? choose(kind, opened) : undefined)}
          onUnlock={() => (opened ? unlock(opened) : undefined)}
          onSeats={() => ask({ kind: 'seats' })}
          isQuiet={dialog !== null}
          onInsert={() => (opened ? insert(opened) : undefined)}
        />
      ) : null}
      <Board>
        {shown.length === 0 ? (
          <NoHits>
            {t('review.noHits')}{' '}
            <button
              type="button"
              onClick={() => {
                setSearch('');
                change({ q: null, school: null, outcome: null });
              }}
            >
              {t('review.clear')}
            </button>
          </NoHits>
        ) : (
          <DataGrid<ReviewRow>
            name={t('review.grid', { number: run.number })}
            columns={reviewColumns(text)}
            rows={shown}
            keyOf={(row) => row.learner}
            rowName={(row) =>
              [
                row.name,
                row.cohort,
                placeName(row) ?? t('rank.none'),
                row.rank ? t('rank.wish', { rank: row.rank }) : '',
              ]
                .filter(Boolean)
                .join(', ')
            }
            openKey={open}
            onOpen={(row) => change({ learner: row.learner })}
            onClose={close}
            {...(canEdit ? { onLetter } : {})}
            sorting={{ column, isDescending }}
            onSort={(key) => sort(key as SortColumn)}
            card={(row) => <ReviewCard row={row} />}
          />
        )}
        {opened ? (
          <WhyPanel
            row={opened}
            run={run}
            period={period}
            edits={editor.edits}
            onTry={canEdit ? (title, edit) => ask({ kind: 'ready', title, edit }) : null}
            onClose={close}
          />
        ) : null}
      </Board>
      {dialog ? (
        <EditDialog
          key={dialog.kind}
          target={dialog}
          rows={rows}
          run={run}
          editor={editor}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}

const Counted = styled.p`
  margin: -8px 0;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
const Board = styled.div`
  display: flex;
  gap: 16px;
  height: max(420px, calc(100dvh - 348px));
`;
const NoHits = styled.p`
  flex: 1;
  padding: 48px;
  text-align: center;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  button {
    padding: 0;
    border: 0;
    background: none;
    color: ${({ theme }) => theme.colors.primary700};
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`;
