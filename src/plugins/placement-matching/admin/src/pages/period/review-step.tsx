import { LinkButton } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import type { Results } from '../../../../contracts/periods';
import { periodAddress } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { LoadState } from '../../components/load-state';
import { Tabs } from '../../components/tabs';
import { useData } from '../../data/use-data';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { ConflictList } from '../conflict-list';
import { usePeriod } from './period-context';
import { ReviewTable } from './review-table';

/** See every placement of the proposal, and what would hurt someone. */
export function ReviewStep(): JSX.Element {
  const { t } = useText();
  const { period, run, conflicts, rights, reload } = usePeriod();
  const [query] = useQueryState();
  const isConflicts = query.get('view') === 'conflicts';
  const results = useData<Results>(
    run && !isConflicts ? `/placement-matching/periods/${period.id}/results?run=${run.id}` : null,
  );
  const version = run?.version;
  const reloadResults = results.reload;
  const seen = React.useRef(version);
  React.useEffect(() => {
    if (seen.current !== version) reloadResults();
    seen.current = version;
  }, [version, reloadResults]);
  if (!run) {
    return (
      <EmptyState
        title={t('review.empty.title')}
        action={
          <LinkButton tag={Link} to={periodAddress(period.id, 'allocate')}>
            {t('step.allocate')}
          </LinkButton>
        }
      >
        {t('review.empty.text')}
      </EmptyState>
    );
  }
  const here = (view: string): string =>
    periodAddress(period.id, 'review', `?run=${run.id}${view ? `&view=${view}` : ''}`);
  return (
    <>
      <Tabs
        name={t('review.views')}
        tabs={[
          {
            to: here(''),
            label: t('review.table', { number: run.number }),
            isCurrent: !isConflicts,
          },
          {
            to: here('conflicts'),
            label: conflicts.data
              ? t('review.conflicts', {
                  count: conflicts.data.filter(({ waiver }) => waiver === null).length,
                })
              : t('nav.conflicts'),
            isCurrent: isConflicts,
          },
        ]}
      />
      {isConflicts ? (
        <LoadState of={conflicts}>
          {(list) => (
            <ConflictList
              conflicts={list}
              scope={{ period: period.id, run: run.state === 'published' ? null : run.id }}
              onChanged={conflicts.reload}
            />
          )}
        </LoadState>
      ) : (
        <LoadState of={results}>
          {(data) => (
            <ReviewTable
              key={data.run}
              results={data}
              run={run}
              period={period}
              canEdit={rights.canPlace && run.state === 'proposed' && run.status !== 'infeasible'}
              onChanged={reload}
            />
          )}
        </LoadState>
      )}
    </>
  );
}
