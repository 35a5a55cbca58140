import { Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { PeriodDetail, Results, RunSummary } from '../../../../contracts/periods';
import { DataGrid } from '../../components/data-grid';
import { lastOfMiddle } from '../../components/rank-parts';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { reviewColumns, ReviewCard } from './review-columns';
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
import { EditDialog, type EditKind } from './edit-dialog';
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
  const [dialog, setDialog] = React.useState<{ kind: EditKind; row: ReviewRow } | null>(null);
  const choose = (kind: EditKind, row: ReviewRow): void => {
    editor.clear();
    setDialog({ kind, row });
  };
  const lock = (row: ReviewRow): void =>
    void editor.edit({ kind: row.isLocked ? 'unlock' : 'lock', learner: row.learner });
  const insert = (row: ReviewRow): void =>
    void editor.edit({ kind: 'insert', learner: row.learner, way: 'chain' });
  const onLetter = (letter: string, row: ReviewRow): void => {
    if (letter === 'f' && row.days !== '') choose('move', row);
    if (row.slot === null) return;
    if (letter === 'b') choose('swap', row);
    if (letter === 't') choose('withdraw', row);
    if (letter === 'l' && !editor.isSending) lock(row);
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
      <Bar>
        <Search>
          <Searchbar
            ref={searchbar}
            name="search"
            placeholder={t('review.search')}
            clearLabel={t('action.clear')}
            value={search}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
            onClear={() => setSearch('')}
          >
            {t('review.search')}
          </Searchbar>
        </Search>
        <SingleSelect
          aria-label={t('setup.school')}
          placeholder={t('review.allSchools')}
          value={school}
          onChange={(value) => change({ school: String(value) })}
          onClear={() => change({ school: null })}
          clearLabel={t('review.allSchools')}
        >
          {schools.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {one}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Chips role="group" aria-label={t('review.outcomes')}>
          {chips.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === outcome}
              onClick={() => change({ outcome: one === 'all' ? null : one })}
            >
              {t(`review.chip.${one}`, { count: counts.get(one) ?? 0, last })}
            </button>
          ))}
        </Chips>
      </Bar>
      <Count role="status">
        {isFiltered
          ? t('review.someRows', { shown: shown.length, count: rows.length })
          : t('review.rows', { count: rows.length })}
      </Count>
      {canEdit ? (
        <EditBar
          row={opened}
          run={run}
          editor={editor}
          onChoose={(kind) => (opened ? choose(kind, opened) : undefined)}
          onLock={() => (opened ? lock(opened) : undefined)}
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
        {opened ? <WhyPanel row={opened} run={run} period={period} onClose={close} /> : null}
      </Board>
      {dialog ? (
        <EditDialog
          {...dialog}
          rows={rows}
          run={run}
          editor={editor}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
`;
const Search = styled.div`
  flex: 1 1 20rem;
  max-width: 32rem;
`;
const Chips = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  button {
    min-height: 32px;
    padding: 0 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 16px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.2rem;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border: 2px solid ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
const Count = styled.p`
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
