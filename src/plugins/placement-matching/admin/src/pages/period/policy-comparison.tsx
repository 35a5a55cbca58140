import { Button } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../../contracts/periods';
import { compareAddress, periodAddress, policyAddress } from '../../addresses';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { RankBar } from '../../components/rank-bar';
import { Muted, Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { useText } from '../../text/use-text';
import { COMMON_POLICIES, OTHER_POLICIES, policyName } from '../policies/policy-words';
import { figuresOf } from './figures-of';
import { usePeriod } from './period-context';
import { useThisRun } from './use-this-run';

/** The newest run by each policy of the same learners, wishes and places, one row each: who pays for what. */
export function PolicyComparison(): JSX.Element | null {
  const text = useText();
  const { t, number, percent } = text;
  const { period, run } = usePeriod();
  const { take, mayTake, isSending, error } = useThisRun();
  const rows = comparable(period.runs, run);
  if (rows.length < 2) return null;
  const share = (count: number, { learners }: RunSummary): string =>
    `${number(count)} (${percent(count, learners)})`;
  const columns: readonly PlainColumn<RunSummary>[] = [
    {
      key: 'policy',
      label: t('compare.policy'),
      cell: (row) => <Link to={policyAddress(row.policy)}>{policyName(row.policy, t)}</Link>,
    },
    {
      key: 'profile',
      label: t('compare.profile'),
      cell: (row) => (
        <Strip>
          <RankBar run={row} name={policyName(row.policy, t)} isStrip />
        </Strip>
      ),
    },
    { key: 'placed', label: t('runs.placed'), isNumber: true, cell: (row) => number(row.placed) },
    {
      key: 'first',
      label: t('rank.wish', { rank: 1 }),
      isNumber: true,
      cell: (row) => share(row.metrics?.total.first ?? 0, row),
    },
    {
      key: 'top',
      label: t('runs.topThree'),
      isNumber: true,
      cell: (row) => share(row.metrics?.total.topThree ?? 0, row),
    },
    ...figuresOf(text).map(({ key, label, of }) => ({
      ...{ key, label, isNumber: true },
      cell: of,
    })),
    {
      key: 'heat',
      label: t('compare.change'),
      cell: (row) =>
        run && row.id !== run.id ? (
          <Link to={compareAddress(period.id, [run.id, row.id])}>
            {t('compare.with', { number: row.number })}
          </Link>
        ) : null,
    },
    {
      key: 'use',
      label: '',
      cell: (row) =>
        row.id === run?.id ? (
          <StateTag tone="active">{t('compare.inUse')}</StateTag>
        ) : mayTake ? (
          <Button variant="secondary" loading={isSending} onClick={() => void take(row)}>
            {t('compare.use', { number: row.number })}
          </Button>
        ) : (
          <Link to={periodAddress(period.id, 'allocate', `?run=${row.id}`)}>
            {t('runs.number', { number: row.number })}
          </Link>
        ),
    },
  ];
  return (
    <Section title={t('compare.title')}>
      <Muted>{t('compare.same')}</Muted>
      <PlainTable name={t('compare.title')} columns={columns} rows={rows} keyOf={(row) => row.id} />
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </Section>
  );
}

function comparable(runs: readonly RunSummary[], run: RunSummary | null): readonly RunSummary[] {
  if (!run || run.factsHash === '') return [];
  const same = runs.filter(({ factsHash }) => factsHash === run.factsHash);
  const newest = [...same].sort((a, b) => b.number - a.number);
  return [...COMMON_POLICIES, ...OTHER_POLICIES].flatMap((policy) => {
    const shown = run.policy === policy ? run : newest.find((row) => row.policy === policy);
    return shown ? [shown] : [];
  });
}

const Strip = styled.div`
  min-width: 18rem;
  svg {
    height: 20px;
  }
`;
