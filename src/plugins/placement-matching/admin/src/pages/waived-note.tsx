import { Button } from '@strapi/design-system';
import type { ConflictView } from '../../../contracts/conflicts';
import { errorSentence } from '../components/load-state';
import { Notice } from '../components/notice';
import { useSend } from '../data/use-send';
import { useText } from '../text/use-text';

type Props = {
  readonly waiver: NonNullable<ConflictView['waiver']>;
  readonly canWithdraw: boolean;
  readonly onChanged: () => void;
};

/** Who answers for the warning, since when and why; it can be taken back. */
export function WaivedNote({ waiver, canWithdraw, onChanged }: Props): JSX.Element {
  const { t, day } = useText();
  const { send, isSending, error } = useSend();
  const withdraw = async (): Promise<void> => {
    if ((await send(`/placement-matching/waivers/${waiver.id}/withdraw`)) !== null) onChanged();
  };
  const { by, reason } = waiver;
  return (
    <>
      <p>{t('conflicts.waived', { by, reason, day: day(waiver.at.slice(0, 10)) })}</p>
      {canWithdraw ? (
        <div>
          <Button variant="tertiary" size="S" loading={isSending} onClick={() => void withdraw()}>
            {t('conflicts.waive.withdraw')}
          </Button>
        </div>
      ) : null}
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </>
  );
}
