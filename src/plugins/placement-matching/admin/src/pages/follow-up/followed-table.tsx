import { Button, Searchbar } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { FollowedPlacement, FollowUp } from '../../../../contracts/follow-up';
import { DataGrid, type GridColumn, type Sorting } from '../../components/data-grid';
import { Muted, Row, Section } from '../../components/section';
import { SidePanel } from '../../components/side-panel';
import { useQueryState } from '../../data/use-query-state';
import { useText, type Text } from '../../text/use-text';
import { ChangeDialog, CHANGE_KINDS, type ChangeKind } from './change-dialog';

type Props = {
  readonly period: string;
  readonly data: FollowUp;
  readonly canEdit: boolean;
  readonly onDone: (sentence: string) => void;
};

/** The same letters as in the review table: move, swap, withdraw. */
const LETTERS: Readonly<Record<string, ChangeKind>> = { f: 'move', b: 'swap', t: 'withdraw' };

/** The published placements of a period; what can be done with one stands beside it. */
export function FollowedTable({ period, data, canEdit, onDone }: Props): JSX.Element {
  const text = useText();
  const { t, span, day } = text;
  const [search, setSearch] = React.useState('');
  const [sorting, setSorting] = React.useState<Sorting>({ column: 'name', isDescending: false });
  const [query, setQuery] = useQueryState();
  const openId = query.get('placement');
  const setOpenId = (id: string | null): void => setQuery({ placement: id });
  const [kind, setKind] = React.useState<ChangeKind | null>(null);
  const rows = React.useMemo(
    () => ordered(data.placements, search, sorting, text),
    [data.placements, search, sorting, text],
  );
  const open = data.placements.find((one) => one.id === openId);
  const isOpenPublished = open?.state === 'published';
  return (
    <Section title={t('placements.title')}>
      <Searchbar
        name="search"
        placeholder={t('review.search')}
        clearLabel={t('action.clear')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onClear={() => setSearch('')}
      >
        {t('review.search')}
      </Searchbar>
      <Board>
        <DataGrid<FollowedPlacement>
          name={t('placements.title')}
          columns={columns(text)}
          rows={rows}
          keyOf={(row) => row.id}
          rowName={(row) =>
            [row.learner.name, row.learner.cohort, placeOf(row), stateOf(row, text)]
              .filter(Boolean)
              .join(', ')
          }
          openKey={openId}
          onOpen={(row) => setOpenId(row.id)}
          onClose={() => setOpenId(null)}
          onLetter={(letter, row) => {
            const chosen = LETTERS[letter];
            if (!chosen || !canEdit || row.state !== 'published') return;
            setOpenId(row.id);
            setKind(chosen);
          }}
          sorting={sorting}
          onSort={(column) =>
            setSorting({ column, isDescending: column === sorting.column && !sorting.isDescending })
          }
          card={(row) => (
            <Card>
              <strong>{row.learner.name}</strong>
              <span>{placeOf(row)}</span>
              <small>{stateOf(row, text)}</small>
            </Card>
          )}
        />
        {open ? (
          <SidePanel
            title={open.learner.name}
            name={t('placements.panel', { learner: open.learner.name })}
            onClose={() => setOpenId(null)}
          >
            <p>{placeOf(open)}</p>
            <p>
              {span(open.days[0] ?? '', open.days.at(-1) ?? '')} ·{' '}
              {t('placements.days', { count: open.days.length })}
            </p>
            <p>{stateOf(open, text)}</p>
            {open.absent.length > 0 ? (
              <p>{t('follow.absentOn', { days: open.absent.map(day).join(', ') })}</p>
            ) : null}
            {canEdit && isOpenPublished ? (
              <Row>
                {CHANGE_KINDS.map((one) => (
                  <Button
                    key={one}
                    variant={one === 'move' || one === 'swap' ? 'secondary' : 'tertiary'}
                    onClick={() => setKind(one)}
                  >
                    {t(`follow.do.${one}`)}
                  </Button>
                ))}
              </Row>
            ) : null}
            {isOpenPublished ? <Muted>{t('follow.keys')}</Muted> : null}
          </SidePanel>
        ) : null}
      </Board>
      {kind && open ? (
        <ChangeDialog
          kind={kind}
          placement={open}
          data={data}
          period={period}
          onClose={() => setKind(null)}
          onDone={(sentence) => {
            setKind(null);
            setOpenId(null);
            onDone(sentence);
          }}
        />
      ) : null}
    </Section>
  );
}

export const placeOf = (row: FollowedPlacement): string =>
  [row.slot.workplace, row.slot.title].filter(Boolean).join(', ');

function stateOf({ state, origin, rank, absent }: FollowedPlacement, { t }: Text): string {
  if (state !== 'published') return t(`placements.${state}`);
  const how =
    rank !== null
      ? t('rank.wish', { rank })
      : origin === 'manual'
        ? t('placements.manual')
        : t('rank.other');
  return absent.length > 0 ? `${how} · ${t('follow.absent', { count: absent.length })}` : how;
}

const columns = (text: Text): readonly GridColumn<FollowedPlacement>[] => [
  ...(
    [
      ['name', 'review.learner', 3, (row) => row.learner.name],
      ['cohort', 'setup.cohort', 1, (row) => row.learner.cohort ?? '–'],
      ['school', 'setup.school', 2, (row) => row.learner.school ?? '–'],
      ['place', 'review.place', 4, placeOf],
    ] as const satisfies readonly (readonly [
      string,
      Parameters<Text['t']>[0],
      number,
      (row: FollowedPlacement) => string,
    ])[]
  ).map(([key, label, width, cell]) => ({
    ...{ key, label: text.t(label), width: `minmax(0, ${width}fr)`, cell },
  })),
  {
    key: 'outcome',
    label: text.t('rank.outcome'),
    width: 'minmax(0, 3fr)',
    cell: (row) => stateOf(row, text),
  },
];

function ordered(
  placements: readonly FollowedPlacement[],
  search: string,
  sorting: Sorting,
  text: Text,
): readonly FollowedPlacement[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const valueOf: Readonly<Record<string, (row: FollowedPlacement) => string>> = {
    cohort: (row) => row.learner.cohort ?? '',
    school: (row) => row.learner.school ?? '',
    place: placeOf,
    outcome: (row) => stateOf(row, text),
  };
  const value = valueOf[sorting.column] ?? ((row: FollowedPlacement) => row.learner.name);
  const collator = new Intl.Collator('sv', { numeric: true });
  const sign = sorting.isDescending ? -1 : 1;
  return placements
    .filter((row) => {
      const { name, cohort, school } = row.learner;
      const searched = `${name} ${cohort ?? ''} ${school ?? ''} ${placeOf(row)}`;
      return words.every((word) => searched.toLocaleLowerCase('sv').includes(word));
    })
    .sort((a, b) => sign * collator.compare(value(a), value(b)));
}

const Board = styled.div`
  display: flex;
  gap: 16px;
  height: max(420px, calc(100dvh - 420px));
`;
const Card = styled.span`
  display: grid;
  line-height: 2.2rem;
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
  strong {
    font-weight: 600;
  }
`;
