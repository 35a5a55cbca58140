import { Button } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import type { Results, RunSummary } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { PlainTable, type PlainColumn } from '../../components/plain-table';
import { Muted, Section, Stack } from '../../components/section';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { policyName } from '../policies/policy-words';
import { compareRuns, type Mover, type RunsCompared } from './compare-runs';
import { HeatTable } from './heat-table';
import { usePeriod } from './period-context';
import { useThisRun } from './use-this-run';

/** More names than anybody would read on a screen; the review has all of them. */
const MOST_MOVERS = 200;

/** Two proposals learner by learner: who would have it better, who worse, and who would move. */
export function ComparePage(): JSX.Element {
  const { t } = useText();
  const { period } = usePeriod();
  const [query] = useQueryState();
  const [first, second] = ['a', 'b'].map((key) =>
    period.runs.find(({ id }) => id === query.get(key)),
  );
  const address = (run: RunSummary | undefined): string | null =>
    run ? `/placement-matching/periods/${period.id}/results?run=${run.id}&v=${run.version}` : null;
  const before = useData<Results>(address(first));
  const after = useData<Results>(address(second));
  if (!first || !second) {
    return (
      <EmptyState
        title={t('compare.none')}
        action={<Link to={periodAddress(period.id, 'allocate')}>{t('step.allocate')}</Link>}
      >
        {t('compare.none.text')}
      </EmptyState>
    );
  }
  return (
    <LoadState of={before}>
      {(was) => (
        <LoadState of={after}>
          {(is) => <Compared first={first} second={second} was={was} is={is} />}
        </LoadState>
      )}
    </LoadState>
  );
}

type Props = {
  readonly first: RunSummary;
  readonly second: RunSummary;
  readonly was: Results;
  readonly is: Results;
};

function Compared({ first, second, was, is }: Props): JSX.Element {
  const { t } = useText();
  const { take, mayTake, isSending, error } = useThisRun();
  const compared = React.useMemo(() => compareRuns(was, is), [was, is]);
  const { better, worse, same } = compared;
  const title = t('compare.two', {
    from: first.number,
    fromPolicy: policyName(first.policy, t),
    to: second.number,
    toPolicy: policyName(second.policy, t),
  });
  return (
    <Stack>
      <Section
        title={title}
        action={
          mayTake ? (
            <Button variant="secondary" loading={isSending} onClick={() => void take(second)}>
              {t('compare.use', { number: second.number })}
            </Button>
          ) : null
        }
      >
        <p>{t('compare.sentence', { better, worse, same })}</p>
        <HeatTable table={compared.table} from={first.number} to={second.number} />
        <Muted>{t('compare.heat.read')}</Muted>
        {error ? (
          <Notice tone="blocks" role="alert">
            {errorSentence(error, t)}
          </Notice>
        ) : null}
      </Section>
      <Schools schools={compared.schools} />
      <Movers movers={compared.movers} from={first.number} to={second.number} />
    </Stack>
  );
}

function Schools({ schools }: Pick<RunsCompared, 'schools'>): JSX.Element {
  const { t, number } = useText();
  const columns: readonly PlainColumn<RunsCompared['schools'][number]>[] = [
    { key: 'school', label: t('setup.school'), cell: (row) => row.school || '–' },
    ...(['learners', 'better', 'worse'] as const).map((key) => ({
      key,
      label: t(key === 'learners' ? 'rank.learners' : `compare.${key}`),
      isNumber: true,
      cell: (row: RunsCompared['schools'][number]) => number(row[key]),
    })),
  ];
  return (
    <Section title={t('compare.schools')}>
      <PlainTable
        name={t('compare.schools')}
        columns={columns}
        rows={schools}
        keyOf={(row) => row.school}
      />
    </Section>
  );
}

function Movers({
  movers,
  from,
  to,
}: Pick<RunsCompared, 'movers'> & { readonly from: number; readonly to: number }): JSX.Element {
  const { t } = useText();
  const place = (name: string | null): string => name ?? t('rank.none');
  const columns: readonly PlainColumn<Mover>[] = [
    { key: 'name', label: t('review.learner'), cell: (row) => row.name },
    { key: 'cohort', label: t('setup.cohort'), cell: (row) => row.cohort },
    { key: 'from', label: t('runs.number', { number: from }), cell: (row) => place(row.from) },
    { key: 'to', label: t('runs.number', { number: to }), cell: (row) => place(row.to) },
    {
      key: 'change',
      label: t('compare.change'),
      cell: (row) => t(row.change === 'same' ? 'compare.equal' : `compare.${row.change}`),
    },
  ];
  return (
    <Section title={t('compare.movers', { count: movers.length })}>
      {movers.length > 0 ? (
        <PlainTable
          name={t('compare.movers', { count: movers.length })}
          columns={columns}
          rows={movers.slice(0, MOST_MOVERS)}
          keyOf={(row) => row.learner}
        />
      ) : null}
      {movers.length > MOST_MOVERS ? (
        <Muted>{t('compare.movers.more', { shown: MOST_MOVERS })}</Muted>
      ) : null}
    </Section>
  );
}
