import { Button, Modal } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type {
  ChangeDone,
  ChangeRequest,
  FollowedPlacement,
  FollowUp,
  PlacementChangeInput,
} from '../../../../contracts/follow-up';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';
import { ChangeChoices } from './change-choices';
import { ChangeEffect } from './change-effect';

export const CHANGE_KINDS = ['move', 'swap', 'withdraw', 'decline', 'absent', 'close'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

type Props = {
  readonly kind: ChangeKind;
  readonly placement: FollowedPlacement;
  readonly data: FollowUp;
  readonly period: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** Choose, see what it does to whom, then do it. */
export function ChangeDialog({
  kind,
  placement,
  data,
  period,
  onClose,
  onDone,
}: Props): JSX.Element {
  const { t } = useText();
  const [change, setChange] = React.useState<PlacementChangeInput | null>(null);
  const [isPossible, setIsPossible] = React.useState(false);
  const { send, isSending, error } = useSend();
  const choose = React.useCallback((next: PlacementChangeInput | null) => {
    setIsPossible(false);
    setChange(next);
  }, []);
  const confirm = async (): Promise<void> => {
    if (change === null) return;
    const body: ChangeRequest = { change };
    const done = await send<ChangeDone>(`/placement-matching/periods/${period}/changes`, body);
    if (done === null) return;
    const refilled = done.isRefilled ? ` ${t('follow.refilled')}` : '';
    onDone(`${done.sentence}${refilled}`);
  };
  const who = kind === 'close' ? (placement.slot.workplace ?? '') : placement.learner.name;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t(`follow.title.${kind}`, { who })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Parts>
            <ChangeChoices kind={kind} placement={placement} data={data} onChoose={choose} />
            {change ? (
              <ChangeEffect period={period} change={change} onPossible={setIsPossible} />
            ) : null}
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
            variant={kind === 'withdraw' || kind === 'close' ? 'danger-light' : 'default'}
            disabled={!isPossible || change === null}
            loading={isSending}
            onClick={() => void confirm()}
          >
            {t(`follow.confirm.${kind}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const Parts = styled.div`
  display: grid;
  gap: 16px;
  font-size: 1.4rem;
  line-height: 2rem;
`;
