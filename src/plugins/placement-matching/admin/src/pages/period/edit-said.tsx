import { Button } from '@strapi/design-system';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { useText } from '../../text/use-text';
import type { Clash, RunEditor } from './use-run-edits';

/** Why a change was not made; where somebody else was there before, what they did and the way on. */
export function EditRefused({
  editor,
  onDone,
}: {
  readonly editor: RunEditor;
  readonly onDone?: () => void;
}): JSX.Element | null {
  const { t } = useText();
  const { error, clash } = editor;
  if (clash !== null) return <Clashing clash={clash} editor={editor} onDone={onDone} />;
  if (error === null) return null;
  return (
    <Notice tone="blocks" role="alert">
      {errorSentence(error, t)}
    </Notice>
  );
}

function Clashing({
  clash,
  editor,
  onDone,
}: {
  readonly clash: Clash;
  readonly editor: RunEditor;
  readonly onDone?: () => void;
}): JSX.Element {
  const { t, moment } = useText();
  const again = async (): Promise<void> => {
    if (await clash.again()) onDone?.();
  };
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t('edit.clash')}
      action={
        <>
          <Button
            variant="secondary"
            disabled={!clash.isReady}
            loading={editor.isSending}
            onClick={() => void again()}
          >
            {t('edit.clash.again')}
          </Button>
          <Button variant="tertiary" onClick={editor.clear}>
            {t('edit.clash.leave')}
          </Button>
        </>
      }
    >
      {clash.changes.length === 0 ? (
        t(clash.isReady ? 'edit.clash.unknown' : 'edit.counting')
      ) : (
        <ul>
          {clash.changes.map(({ id, by, at, sentence, state }) => (
            <li key={id}>
              {t(state === 'done' ? 'edit.clash.done' : 'edit.clash.undone', {
                who: by,
                when: moment(at),
                sentence,
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
