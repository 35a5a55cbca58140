import { PageHeading } from '../../components/page-heading';
import { Stack } from '../../components/section';
import { Tabs } from '../../components/tabs';
import { useQueryState } from '../../data/use-query-state';
import { useText } from '../../text/use-text';
import { EvidenceCheck } from './evidence-check';
import { EvidenceEvents } from './evidence-events';
import { EvidenceRuns } from './evidence-runs';

/** Who did what and when, what was proven of each proposal, and whether the chain of it all is whole. */
export function EvidencePage(): JSX.Element {
  const { t } = useText();
  const [query] = useQueryState();
  const isRuns = query.get('view') === 'runs';
  return (
    <>
      <PageHeading
        title={t('nav.evidence')}
        focusKey="evidence"
        facts={t(isRuns ? 'evidence.runs.lead' : 'evidence.lead')}
        action={
          <Tabs
            name={t('nav.evidence')}
            tabs={[
              { to: '?', label: t('evidence.events'), isCurrent: !isRuns },
              { to: '?view=runs', label: t('evidence.runs'), isCurrent: isRuns },
            ]}
          />
        }
      />
      <Stack>
        {isRuns ? (
          <EvidenceRuns />
        ) : (
          <>
            <EvidenceCheck />
            <EvidenceEvents />
          </>
        )}
      </Stack>
    </>
  );
}
