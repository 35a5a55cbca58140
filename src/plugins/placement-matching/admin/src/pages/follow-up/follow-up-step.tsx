import { Button, LinkButton } from '@strapi/design-system';
import * as React from 'react';
import { Link } from 'react-router-dom';
import type { FollowUp } from '../../../../contracts/follow-up';
import { periodAddress } from '../../addresses';
import { EmptyState } from '../../components/empty-state';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Stack } from '../../components/section';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { usePeriod } from '../period/period-context';
import { ChangeList } from './change-list';
import { FollowedTable } from './followed-table';
import { RefillProposals } from './refill-proposals';

/** What happens after publishing: freed seats, changes with their effect shown first, absence, and what can be undone. */
export function FollowUpStep(): JSX.Element {
  const { t } = useText();
  const { period } = usePeriod();
  if (period.state === 'published') return <Followed />;
  return (
    <EmptyState
      title={t('follow.empty.title')}
      action={
        <LinkButton tag={Link} to={periodAddress(period.id, 'publish')}>
          {t('step.publish')}
        </LinkButton>
      }
    >
      {t('follow.empty.text')}
    </EmptyState>
  );
}

function Followed(): JSX.Element {
  const { t } = useText();
  const { period, rights, reload } = usePeriod();
  const followed = useData<FollowUp>(`/placement-matching/periods/${period.id}/follow-up`);
  const [change, setChange] = React.useState<{ sentence: string; before: FollowUp | null }>();
  // Spoken once the lists are read anew: who acted on the message would else meet the old lists.
  const said = change && change.before !== followed.data ? change.sentence : null;
  const { send, isSending, error } = useSend();
  const changed = (sentence: string): void => {
    setChange({ sentence, before: followed.data });
    followed.reload();
    reload();
  };
  const undo = async (id: string): Promise<void> => {
    if ((await send(`/placement-matching/placement-changes/${id}/undo`)) !== null)
      changed(t('follow.undone'));
  };
  return (
    <LoadState of={followed}>
      {(data) => {
        const last = data.changes.find(({ state }) => state === 'done');
        return (
          <Stack>
            {said ? (
              <Notice
                tone="done"
                role="status"
                action={
                  last && last.sentence === said ? (
                    <Button variant="tertiary" loading={isSending} onClick={() => undo(last.id)}>
                      {t('action.undo')}
                    </Button>
                  ) : null
                }
              >
                {said}
              </Notice>
            ) : null}
            {error ? (
              <Notice tone="blocks" role="alert">
                {errorSentence(error, t)}
              </Notice>
            ) : null}
            <RefillProposals
              period={period.id}
              data={data}
              canEdit={rights.canPlace}
              onDone={changed}
            />
            <FollowedTable
              period={period.id}
              data={data}
              canEdit={rights.canPlace}
              onDone={changed}
            />
            <ChangeList
              changes={data.changes}
              canUndo={rights.canPlace}
              isBusy={isSending}
              onUndo={(id) => void undo(id)}
            />
          </Stack>
        );
      }}
    </LoadState>
  );
}
