import { Button, Modal } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { ConflictView } from '../../../contracts/conflicts';
import type { WaiveInput } from '../../../contracts/waivers';
import { errorSentence } from '../components/load-state';
import { Notice } from '../components/notice';
import { useSend } from '../data/use-send';
import { useText } from '../text/use-text';
import type { ConflictScope } from './cause-card';

type Props = {
  readonly conflict: ConflictView;
  readonly scope: ConflictScope;
  readonly onClose: () => void;
  readonly onWaived: () => void;
};

const LEAST = 10;
const MOST = 280;

/** Somebody answers for the warning with a reason; it comes back when its facts change. */
export function WaiveDialog({ conflict, scope, onClose, onWaived }: Props): JSX.Element {
  const { t } = useText();
  const [reason, setReason] = React.useState('');
  const { send, isSending, error } = useSend();
  const id = React.useId();
  const waive = async (): Promise<void> => {
    const body: WaiveInput = {
      fingerprint: conflict.fingerprint,
      reason: reason.trim(),
      ...(scope.period === null ? {} : { period: scope.period }),
      ...(scope.run === null ? {} : { run: scope.run }),
    };
    if ((await send('/placement-matching/waivers', body)) === null) return;
    onClose();
    onWaived();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('conflicts.waive.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Parts>
            <strong>{conflict.sentence}</strong>
            <p>{t('conflicts.waive.text')}</p>
            <label htmlFor={id}>{t('conflicts.waive.reason')}</label>
            <textarea
              id={id}
              rows={3}
              maxLength={MOST}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            {error ? (
              <Notice tone="blocks" role="alert">
                {errorSentence(error, t)}
              </Notice>
            ) : null}
          </Parts>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            disabled={reason.trim().length < LEAST}
            loading={isSending}
            onClick={() => void waive()}
          >
            {t('conflicts.waive.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const Parts = styled.div`
  display: grid;
  gap: 8px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 2rem;
  strong,
  label {
    font-weight: 600;
  }
  textarea {
    width: 100%;
    padding: 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
  }
`;
