import * as React from 'react';
import type { PlacementView, UnpublishInput } from '../../../../contracts/placements';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { GateButton } from '../../components/gate-button';
import { errorSentence, LoadState } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Section, Stack } from '../../components/section';
import { useData } from '../../data/use-data';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { stockholmDay } from '../../text/dates';
import { ManualPlacement } from './manual-placement';
import { usePeriod } from './period-context';
import { PlacementTable } from './placement-table';

/** What is booked, how to take it back before the release, and changes made by hand. */
export function Published(): JSX.Element {
  const { t, day } = useText();
  const { period, run, rights, reload } = usePeriod();
  const placements = useData<readonly PlacementView[]>(
    `/placement-matching/periods/${period.id}/placements`,
  );
  const [isAsking, setIsAsking] = React.useState(false);
  const { send, isSending, error } = useSend();
  const isReleased = period.releaseDate !== null && period.releaseDate < stockholmDay(new Date());
  const booked =
    placements.data?.filter((one) => one.state === 'published').length ?? period.counts.placements;

  const unpublish = async (): Promise<void> => {
    setIsAsking(false);
    const body: UnpublishInput = { version: period.version };
    if ((await send(`/placement-matching/periods/${period.id}/unpublish`, body)) !== null) reload();
  };
  const changed = (): void => {
    placements.reload();
    reload();
  };
  const reason = ((): string | null => {
    if (!rights.canPublish)
      return period.owner
        ? t('publish.forbidden', { owner: period.owner })
        : t('publish.forbiddenNoOwner');
    if (isReleased && period.releaseDate)
      return t('published.released', { day: day(period.releaseDate) });
    return null;
  })();
  return (
    <Stack>
      <Section title={t('published.title', { count: booked })}>
        {isReleased ? null : (
          <p>
            {period.releaseDate
              ? t('published.text', { day: day(period.releaseDate) })
              : t('published.textNoRelease')}
          </p>
        )}
        <GateButton
          variant="danger-light"
          onClick={() => setIsAsking(true)}
          isBusy={isSending}
          reason={reason}
        >
          {t('published.undo')}
        </GateButton>
        {error ? (
          <Notice tone="blocks" role="alert" title={t('published.notUndone')}>
            {errorSentence(error, t)}
          </Notice>
        ) : null}
      </Section>
      <LoadState of={placements}>
        {(list) => (
          <>
            {rights.canPlace ? (
              <ManualPlacement period={period} run={run} placements={list} onPlaced={changed} />
            ) : null}
            <PlacementTable period={period.id} placements={list} canChange={rights.canPlace} />
          </>
        )}
      </LoadState>
      {isAsking ? (
        <ConfirmDialog
          title={t('published.undo')}
          text={t('published.undo.text', { count: booked })}
          action={t('published.undo.action', { count: booked })}
          onConfirm={unpublish}
          onCancel={() => setIsAsking(false)}
        />
      ) : null}
    </Stack>
  );
}
