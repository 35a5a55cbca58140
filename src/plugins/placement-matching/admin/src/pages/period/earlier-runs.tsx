import { Link } from 'react-router-dom';
import type { RunSummary } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { useText } from '../../text/use-text';
import { policyName } from '../policies/policy-words';

type Props = {
  readonly runs: readonly RunSummary[];
  readonly current: string | null;
  readonly period: string;
};

/** Every proposal is kept: any of them can be looked at and published. */
export function EarlierRuns({ runs, current, period }: Props): JSX.Element | null {
  const { t, number, percent, moment } = useText();
  if (runs.length < 2) return null;
  const topThree = (run: RunSummary): number =>
    run.profile.slice(0, 3).reduce((sum, count) => sum + count, 0);
  const columns: readonly PlainColumn<RunSummary>[] = [
    {
      key: 'number',
      label: t('runs.proposal'),
      cell: (run) => (
        <Link to={periodAddress(period, 'allocate', `?run=${run.id}`)}>
          {t('runs.number', { number: run.number })}
        </Link>
      ),
    },
    { key: 'policy', label: t('compare.policy'), cell: (run) => policyName(run.policy, t) },
    { key: 'when', label: t('runs.when'), cell: (run) => moment(run.endedAt ?? run.startedAt) },
    { key: 'placed', label: t('runs.placed'), isNumber: true, cell: (run) => number(run.placed) },
    {
      key: 'first',
      label: t('rank.wish', { rank: 1 }),
      isNumber: true,
      cell: (run) =>
        `${number(run.profile[0] ?? 0)} (${percent(run.profile[0] ?? 0, run.learners)})`,
    },
    {
      key: 'top',
      label: t('runs.topThree'),
      isNumber: true,
      cell: (run) => `${number(topThree(run))} (${percent(topThree(run), run.learners)})`,
    },
    { key: 'seed', label: t('allocate.seed'), cell: (run) => run.seed },
    {
      key: 'state',
      label: t('periods.state'),
      cell: (run) =>
        run.id === current ? (
          <StateTag tone="active">{t('runs.shown')}</StateTag>
        ) : (
          t(`run.${run.state}`)
        ),
    },
  ];
  return (
    <Section title={t('runs.title')}>
      <PlainTable
        name={t('runs.title')}
        columns={columns}
        rows={[...runs].sort((a, b) => b.number - a.number)}
        keyOf={(run) => run.id}
      />
    </Section>
  );
}
