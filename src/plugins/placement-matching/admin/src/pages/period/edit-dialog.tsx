import { Button, Modal } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../../contracts/periods';
import type { EditInput } from '../../../../contracts/run-edits';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { useText } from '../../text/use-text';
import { EditPreviewPart } from './edit-preview';
import { MoveChoices, SwapChoices, WithdrawChoices } from './edit-choices';
import type { ReviewRow } from './review-rows';
import type { RunEditor } from './use-run-edits';

export type EditKind = 'move' | 'swap' | 'withdraw';

type Props = {
  readonly kind: EditKind;
  readonly row: ReviewRow;
  readonly rows: readonly ReviewRow[];
  readonly run: RunSummary;
  readonly editor: RunEditor;
  readonly onClose: () => void;
};

/** Choose what is to be done, see who moves for it, then do it. */
export function EditDialog({ kind, row, rows, run, editor, onClose }: Props): JSX.Element {
  const { t } = useText();
  const [edit, setEdit] = React.useState<EditInput | null>(null);
  const [isPossible, setIsPossible] = React.useState(false);
  const choose = React.useCallback((next: EditInput | null) => {
    setIsPossible(false);
    setEdit(next);
  }, []);
  const confirm = async (): Promise<void> => {
    if (edit !== null && (await editor.edit(edit))) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t(`edit.title.${kind}`, { learner: row.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Parts>
            {kind === 'move' ? <MoveChoices row={row} run={run} onChoose={choose} /> : null}
            {kind === 'swap' ? <SwapChoices row={row} rows={rows} onChoose={choose} /> : null}
            {kind === 'withdraw' ? <WithdrawChoices row={row} onChoose={choose} /> : null}
            {edit ? <EditPreviewPart run={run} edit={edit} onPossible={setIsPossible} /> : null}
            {editor.error ? (
              <Notice tone="blocks" role="alert">
                {errorSentence(editor.error, t)}
              </Notice>
            ) : null}
          </Parts>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            variant={kind === 'withdraw' ? 'danger-light' : 'default'}
            disabled={!isPossible || edit === null}
            loading={editor.isSending}
            onClick={() => void confirm()}
          >
            {t(`edit.confirm.${kind}`)}
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
