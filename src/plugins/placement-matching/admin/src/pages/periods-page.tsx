import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { PeriodRow } from '../../../contracts/periods';
import { periodAddress, ROOT } from '../addresses';
import { EmptyState } from '../components/empty-state';
import { LoadState } from '../components/load-state';
import { PageHeading } from '../components/page-heading';
import { PlainTable, type PlainColumn } from '../components/plain-table';
import { Sheet } from '../components/section';
import { useData } from '../data/use-data';
import type { Rights } from '../rights';
import { useText, type Text } from '../text/use-text';
import { nextStep } from './period/next-step';
import { PeriodStateTag } from './period/period-state-tag';

/** Every period with its state, size and next step. */
export function PeriodsPage({ rights }: { readonly rights: Rights }): JSX.Element {
  const text = useText();
  const { t } = text;
  const periods = useData<readonly PeriodRow[]>('/placement-matching/periods');
  return (
    <>
      <PageHeading
        title={t('nav.periods')}
        focusKey="periods"
        action={
          rights.canImport && periods.data && periods.data.length > 0 ? (
            <LinkButton tag={Link} to={`${ROOT}/imports?kind=periods`} variant="secondary">
              {t('periods.import')}
            </LinkButton>
          ) : null
        }
      />
      <LoadState of={periods}>
        {(rows) =>
          rows.length === 0 ? (
            <NoPeriods rights={rights} />
          ) : (
            <Sheet>
              <PlainTable
                name={t('nav.periods')}
                columns={columns(text)}
                rows={rows}
                keyOf={(row) => row.id}
              />
            </Sheet>
          )
        }
      </LoadState>
    </>
  );
}

/** A new installation: the way on is a file. */
export function NoPeriods({ rights }: { readonly rights: Rights }): JSX.Element {
  const { t } = useText();
  return (
    <EmptyState
      title={t('periods.empty.title')}
      action={
        rights.canImport ? (
          <LinkButton tag={Link} to={`${ROOT}/imports`}>
            {t('periods.empty.action')}
          </LinkButton>
        ) : null
      }
    >
      {rights.canImport ? t('periods.empty.text') : t('periods.empty.ask')}
    </EmptyState>
  );
}

const columns = ({ t, number, weeks, day }: Text): readonly PlainColumn<PeriodRow>[] => [
  {
    key: 'name',
    label: t('periods.name'),
    cell: (row) => <Link to={periodAddress(row.id)}>{row.name}</Link>,
  },
  { key: 'state', label: t('periods.state'), cell: (row) => <PeriodStateTag state={row.state} /> },
  {
    key: 'weeks',
    label: t('periods.weeks'),
    isOneLine: true,
    cell: (row) => (row.firstDay && row.lastDay ? weeks(row.firstDay, row.lastDay) : '–'),
  },
  {
    key: 'release',
    label: t('periods.release'),
    isOneLine: true,
    cell: (row) => (row.releaseDate ? day(row.releaseDate) : '–'),
  },
  { key: 'owner', label: t('periods.owner'), cell: (row) => row.owner ?? '–' },
  {
    key: 'learners',
    label: t('periods.learners'),
    isNumber: true,
    cell: (row) => <Link to={periodAddress(row.id, 'setup')}>{number(row.counts.learners)}</Link>,
  },
  {
    key: 'seats',
    label: t('periods.seats'),
    isNumber: true,
    cell: (row) => <Link to={periodAddress(row.id, 'slots')}>{number(row.counts.seats)}</Link>,
  },
  {
    key: 'wishes',
    label: t('periods.wished'),
    isNumber: true,
    cell: (row) => (
      <Link to={periodAddress(row.id, 'wishes')}>{number(row.counts.learnersWithWishes)}</Link>
    ),
  },
  {
    key: 'next',
    label: t('periods.next'),
    cell: (row) => {
      const next = nextStep(row);
      return <Link to={periodAddress(row.id, next.step)}>{t(next.label)}</Link>;
    },
  },
];
