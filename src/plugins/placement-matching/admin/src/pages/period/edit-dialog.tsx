import { Button, Modal } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../../contracts/periods';
import type { EditInput } from '../../../../contracts/run-edits';
import { useText } from '../../text/use-text';
import { LockChoices, MoveChoices, SwapChoices, WithdrawChoices } from './edit-choices';
import { EditPreviewPart } from './edit-preview';
import { EditRefused } from './edit-said';
import type { ReviewRow } from './review-rows';
import { SeatChoices, SeatNote } from './seat-choices';
import type { RunEditor } from './use-run-edits';

export type EditKind = 'move' | 'swap' | 'withdraw' | 'lock';

/** What the dialog is about: a learner, the seats of any slot, or a change that somebody has proposed. */
export type EditTarget =
  | { readonly kind: EditKind; readonly row: ReviewRow }
  | { readonly kind: 'seats' }
  | { readonly kind: 'ready'; readonly title: string; readonly edit: EditInput };

type Props = {
  readonly target: EditTarget;
  readonly rows: readonly ReviewRow[];
  readonly run: RunSummary;
  readonly editor: RunEditor;
  readonly onClose: () => void;
};

/** Choose what is to be done, see who moves for it, then do it. */
export function EditDialog({ target, rows, run, editor, onClose }: Props): JSX.Element {
  const { t } = useText();
  const [edit, setEdit] = React.useState<EditInput | null>(
    target.kind === 'ready' ? target.edit : null,
  );
  const [isPossible, setIsPossible] = React.useState(false);
  const choose = React.useCallback((next: EditInput | null) => {
    setIsPossible(false);
    setEdit(next);
  }, []);
  const confirm = async (): Promise<void> => {
    if (edit !== null && (await editor.edit(edit))) onClose();
  };
  const isSeats = edit?.kind === 'add-seat' || edit?.kind === 'remove-seat';
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{titleOf(target, t)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Parts>
            <Choices target={target} rows={rows} run={run} onChoose={choose} />
            {isSeats ? <SeatNote kind={edit.kind} /> : null}
            {edit ? <EditPreviewPart run={run} edit={edit} onPossible={setIsPossible} /> : null}
            <EditRefused editor={editor} onDone={onClose} />
          </Parts>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            variant={edit?.kind === 'withdraw' ? 'danger-light' : 'default'}
            disabled={!isPossible || edit === null || editor.clash !== null}
            loading={editor.isSending}
            onClick={() => void confirm()}
          >
            {t(`edit.confirm.${confirmKind(edit, target)}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Choices({
  target,
  rows,
  run,
  onChoose,
}: Pick<Props, 'target' | 'rows' | 'run'> & {
  readonly onChoose: (edit: EditInput | null) => void;
}): JSX.Element | null {
  switch (target.kind) {
    case 'move':
      return <MoveChoices row={target.row} run={run} onChoose={onChoose} />;
    case 'swap':
      return <SwapChoices row={target.row} rows={rows} onChoose={onChoose} />;
    case 'withdraw':
      return <WithdrawChoices row={target.row} onChoose={onChoose} />;
    case 'lock':
      return <LockChoices row={target.row} onChoose={onChoose} />;
    case 'seats':
      return <SeatChoices onChoose={onChoose} />;
    case 'ready':
      return null;
  }
}

function titleOf(target: EditTarget, t: ReturnType<typeof useText>['t']): string {
  if (target.kind === 'ready') return target.title;
  if (target.kind === 'seats') return t('edit.title.seats');
  return t(`edit.title.${target.kind}`, { learner: target.row.name });
}

function confirmKind(
  edit: EditInput | null,
  { kind }: EditTarget,
): EditKind | 'add-seat' | 'remove-seat' {
  const known = edit?.kind ?? kind;
  switch (known) {
    case 'move':
    case 'swap':
    case 'withdraw':
    case 'lock':
    case 'remove-seat':
      return known;
    default:
      return 'add-seat';
  }
}

const Parts = styled.div`
  display: grid;
  gap: 16px;
  font-size: 1.4rem;
  line-height: 2rem;
`;
