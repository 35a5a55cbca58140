import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import type { RunSummary } from '../../../../contracts/periods';
import type { EditInput, EditPreview } from '../../../../contracts/run-edits';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { isAborted, serverError, type ServerError } from '../../data/server-error';
import { useText } from '../../text/use-text';
import { ChainPath } from './chain-path';

type Props = {
  readonly run: RunSummary;
  readonly edit: EditInput;
  readonly onPossible: (isPossible: boolean) => void;
};

/** Who would move, and how many would have a place; or why it cannot be done. */
export function EditPreviewPart({ run, edit, onPossible }: Props): JSX.Element {
  const { t } = useText();
  const { post } = useFetchClient();
  const [preview, setPreview] = React.useState<EditPreview | null>(null);
  const [error, setError] = React.useState<ServerError | null>(null);

  React.useEffect(() => {
    const abort = new AbortController();
    setPreview(null);
    setError(null);
    post<{ data: EditPreview }>(`/placement-matching/runs/${run.id}/edits/preview`, edit, {
      signal: abort.signal,
    })
      .then((answer) => {
        if (abort.signal.aborted) return;
        setPreview(answer.data.data);
        onPossible(true);
      })
      .catch((thrown: unknown) => {
        if (abort.signal.aborted || isAborted(thrown)) return;
        setError(serverError(thrown));
        onPossible(false);
      });
    return () => abort.abort();
    // A newer version of the run is another question.
  }, [post, run.id, run.version, edit, onPossible]);

  if (error)
    return (
      <Notice tone="blocks" role="alert">
        {errorSentence(error, t)}
      </Notice>
    );
  if (preview === null) return <p role="status">{t('edit.counting')}</p>;
  const { moves, placedBefore, placedAfter } = preview;
  return (
    <section aria-label={t('edit.preview')}>
      <p role="status">
        {t('edit.effect', { count: moves.length })}{' '}
        {placedAfter === placedBefore
          ? t('edit.samePlaced', { placed: placedAfter })
          : t('edit.placed', { before: placedBefore, after: placedAfter })}
      </p>
      {moves.length > 0 ? <ChainPath moves={moves} /> : null}
    </section>
  );
}
