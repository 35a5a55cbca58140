import { LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { periodAddress } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { useText } from '../../text/use-text';
import { usePeriod } from './period-context';
import { Published } from './published';
import { PublishGate } from './publish-gate';

/** The only gate: before it what will happen, after it what is booked. */
export function PublishStep(): JSX.Element {
  const { t } = useText();
  const { period, run } = usePeriod();
  if (period.state === 'published') return <Published />;
  if (!run) {
    return (
      <EmptyState
        title={t('publish.empty.title')}
        action={
          <LinkButton tag={Link} to={periodAddress(period.id, 'allocate')}>
            {t('step.allocate')}
          </LinkButton>
        }
      >
        {t('publish.empty.text')}
      </EmptyState>
    );
  }
  return <PublishGate run={run} />;
}
