import { LinkButton, Searchbar } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PlacementView } from '../../../../contracts/placements';
import { periodAddress } from '../../addresses';
import { DataGrid, type GridColumn, type Sorting } from '../../components/data-grid';
import { Section } from '../../components/section';
import { SidePanel } from '../../components/side-panel';
import { useText, type Text } from '../../text/use-text';

type Props = {
  readonly period: string;
  readonly placements: readonly PlacementView[];
  readonly canChange: boolean;
};

/** The published placements of a period; one can be opened, and is changed where its effect is shown. */
export function PlacementTable({ period, placements, canChange }: Props): JSX.Element {
  const text = useText();
  const { t, span } = text;
  const [search, setSearch] = React.useState('');
  const [sorting, setSorting] = React.useState<Sorting>({ column: 'name', isDescending: false });
  const [openId, setOpenId] = React.useState<string | null>(null);
  const rows = React.useMemo(
    () => ordered(placements, search, sorting, text),
    [placements, search, sorting, text],
  );
  const open = placements.find((one) => one.id === openId);

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
        <DataGrid<PlacementView>
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
            <p>{open.days.length > 0 ? span(open.days[0] ?? '', open.days.at(-1) ?? '') : ''}</p>
            <p>{t('placements.days', { count: open.days.length })}</p>
            {open.supervisor ? <p>{t('why.supervisor', { supervisor: open.supervisor })}</p> : null}
            <p>{t(open.origin === 'run' ? 'placements.fromRun' : 'placements.byHand')}</p>
            {canChange && open.state === 'published' ? (
              <LinkButton
                tag={Link}
                variant="secondary"
                to={periodAddress(period, 'follow-up', `?placement=${open.id}`)}
              >
                {t('placements.change')}
              </LinkButton>
            ) : null}
          </SidePanel>
        ) : null}
      </Board>
    </Section>
  );
}

const placeOf = (row: PlacementView): string =>
  [row.slot.workplace, row.slot.title].filter(Boolean).join(', ');

function stateOf(row: PlacementView, { t }: Text): string {
  if (row.state !== 'published') return t(`placements.${row.state}`);
  return row.origin === 'manual'
    ? t('placements.manual')
    : row.rank === null
      ? t('rank.other')
      : t('rank.wish', { rank: row.rank });
}

const columns = (text: Text): readonly GridColumn<PlacementView>[] => [
  {
    key: 'name',
    label: text.t('review.learner'),
    width: 'minmax(0, 3fr)',
    cell: (row) => row.learner.name,
  },
  {
    key: 'cohort',
    label: text.t('setup.cohort'),
    width: 'minmax(0, 1fr)',
    cell: (row) => row.learner.cohort ?? '–',
  },
  {
    key: 'school',
    label: text.t('setup.school'),
    width: 'minmax(0, 2fr)',
    cell: (row) => row.learner.school ?? '–',
  },
  { key: 'place', label: text.t('review.place'), width: 'minmax(0, 4fr)', cell: placeOf },
  {
    key: 'outcome',
    label: text.t('rank.outcome'),
    width: 'minmax(0, 2fr)',
    cell: (row) => stateOf(row, text),
  },
];

function ordered(
  placements: readonly PlacementView[],
  search: string,
  sorting: Sorting,
  text: Text,
): readonly PlacementView[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const value: Record<string, (row: PlacementView) => string> = {
    name: (row) => row.learner.name,
    cohort: (row) => row.learner.cohort ?? '',
    school: (row) => row.learner.school ?? '',
    place: placeOf,
    outcome: (row) => stateOf(row, text),
  };
  const of = value[sorting.column] ?? ((row: PlacementView) => row.learner.name);
  const collator = new Intl.Collator('sv', { numeric: true });
  const sign = sorting.isDescending ? -1 : 1;
  return placements
    .filter((row) => {
      const searched =
        `${row.learner.name} ${row.learner.cohort ?? ''} ${row.learner.school ?? ''} ${placeOf(row)}`.toLocaleLowerCase(
          'sv',
        );
      return words.every((word) => searched.includes(word));
    })
    .sort((a, b) => sign * collator.compare(of(a), of(b)));
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
