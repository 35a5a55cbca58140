import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { RunSummary } from '../../../../contracts/periods';
import { Notice } from '../../components/notice';
import { useText } from '../../text/use-text';
import type { EditKind } from './edit-dialog';
import { EditRefused } from './edit-said';
import type { ReviewRow } from './review-rows';
import type { RunEditor } from './use-run-edits';

type Props = {
  readonly row: ReviewRow | undefined;
  readonly run: RunSummary;
  readonly editor: RunEditor;
  readonly onChoose: (kind: EditKind) => void;
  readonly onUnlock: () => void;
  readonly onSeats: () => void;
  /** A dialog is open and says itself what came of the change. */
  readonly isQuiet: boolean;
  readonly onInsert: () => void;
};

/** What may be done with the learner whose row is open, and the way back from what was done. */
export function EditBar(props: Props): JSX.Element {
  const { row, run, editor, onChoose, onUnlock, onSeats, onInsert, isQuiet } = props;
  const { t } = useText();
  const { undo, redo, isSending } = editor;
  const name = row?.name ?? '';
  return (
    <>
      <Bar role="toolbar" aria-label={t('edit.bar')}>
        {row ? (
          <>
            {/* Whoever has no days in the run was withdrawn from it. */}
            {row.days === '' ? (
              <Button variant="tertiary" onClick={onInsert} disabled={isSending}>
                {t('edit.insert', { learner: name })}
              </Button>
            ) : (
              <Button variant="tertiary" onClick={() => onChoose('move')} disabled={isSending}>
                {t('edit.move', { learner: name })}
              </Button>
            )}
            {row.slot === null ? null : (
              <>
                <Button variant="tertiary" onClick={() => onChoose('swap')} disabled={isSending}>
                  {t('edit.swap')}
                </Button>
                <Button
                  variant="tertiary"
                  onClick={row.isLocked ? onUnlock : () => onChoose('lock')}
                  disabled={isSending}
                >
                  {t(row.isLocked ? 'edit.unlock' : 'edit.lock')}
                </Button>
                <Button
                  variant="tertiary"
                  onClick={() => onChoose('withdraw')}
                  disabled={isSending}
                >
                  {t('edit.withdraw')}
                </Button>
              </>
            )}
          </>
        ) : (
          <Hint>{t('edit.hint')}</Hint>
        )}
        <Button variant="tertiary" onClick={onSeats} disabled={isSending}>
          {t('edit.seats')}
        </Button>
        <Back>
          <Button
            variant="tertiary"
            disabled={undo === null || isSending}
            title={undo ?? undefined}
            onClick={() => void editor.step('undo')}
          >
            {t('edit.undo')}
          </Button>
          <Button
            variant="tertiary"
            disabled={redo === null || isSending}
            title={redo ?? undefined}
            onClick={() => void editor.step('redo')}
          >
            {t('edit.redo')}
          </Button>
        </Back>
      </Bar>
      {isQuiet ? null : <Said editor={editor} run={run} />}
    </>
  );
}

function Said({
  editor,
  run,
}: {
  readonly editor: RunEditor;
  readonly run: RunSummary;
}): JSX.Element | null {
  const { t } = useText();
  const { error, last, isSending } = editor;
  if (isSending)
    return (
      <Notice tone="advice" role="status">
        {t('edit.proving')}
      </Notice>
    );
  if (error) return <EditRefused editor={editor} />;
  if (last === null) return null;
  return (
    <Notice
      tone={run.verdict === 0 ? 'done' : 'warning'}
      role="status"
      title={t(`edit.done.${last.direction}`, { sentence: last.sentence })}
    >
      {t(run.verdict === 0 ? 'edit.proven' : 'edit.notBest')}
    </Notice>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
`;
const Back = styled.div`
  display: flex;
  gap: 8px;
  margin-left: auto;
`;
const Hint = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
