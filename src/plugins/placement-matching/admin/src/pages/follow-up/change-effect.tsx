import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { styled } from 'styled-components';
import type {
  ChangeDone,
  LearnerMove,
  PlacementChangeInput,
} from '../../../../contracts/follow-up';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { isAborted, serverError, type ServerError } from '../../data/server-error';
import { useText, type Text } from '../../text/use-text';
import { RefillLine } from './refill-proposals';

type Props = {
  readonly period: string;
  readonly change: PlacementChangeInput;
  readonly onPossible: (isPossible: boolean) => void;
};

/** What the change would do: it is made, looked at and rolled back by the server. */
export function ChangeEffect({ period, change, onPossible }: Props): JSX.Element {
  const text = useText();
  const { t } = text;
  const { post } = useFetchClient();
  const [effect, setEffect] = React.useState<ChangeDone | null>(null);
  const [error, setError] = React.useState<ServerError | null>(null);
  React.useEffect(() => {
    const abort = new AbortController();
    setEffect(null);
    setError(null);
    const path = `/placement-matching/periods/${period}/changes/preview`;
    post<{ data: ChangeDone }>(path, change, { signal: abort.signal })
      .then((answer) => {
        if (abort.signal.aborted) return;
        setEffect(answer.data.data);
        onPossible(true);
      })
      .catch((thrown: unknown) => {
        if (abort.signal.aborted || isAborted(thrown)) return;
        setError(serverError(thrown));
        onPossible(false);
      });
    return () => abort.abort();
  }, [post, period, change, onPossible]);

  if (error)
    return (
      <Notice tone="blocks" role="alert">
        {errorSentence(error, t)}
      </Notice>
    );
  if (effect === null) return <p role="status">{t('follow.counting')}</p>;
  const { moves, holds, refills, unfilled } = effect;
  const isQuiet = moves.length + holds + refills.length + unfilled.length === 0;
  return (
    <Effect aria-label={t('edit.preview')}>
      <h3>{t('follow.effect')}</h3>
      <ul>
        {moves.map((move) => (
          <li key={move.learner.id}>{moveSentence(move, text)}</li>
        ))}
        {holds > 0 ? <li>{t('follow.effect.holds', { count: holds })}</li> : null}
        {refills.map((refill) => (
          <li key={refill.slot.id + refill.learner.id}>
            {t('follow.effect.next')} <RefillLine refill={refill} />
          </li>
        ))}
        {unfilled.map(({ slot, why }, at) => (
          <li key={`${slot.id} ${at}`}>
            {slot.title}: {t(`follow.unfilled.${why}`)}
          </li>
        ))}
      </ul>
      {isQuiet ? <p>{t('follow.effect.nobody')}</p> : null}
    </Effect>
  );
}

function moveSentence(
  { learner, from, to, lostDays, keptDays, possible }: LearnerMove,
  { t }: Text,
): string {
  const who = learner.title;
  if (to !== null) return t('follow.effect.moves', { who, from: from ?? '', to });
  const lost = t('follow.effect.loses', { who, from: from ?? '', count: lostDays.length });
  const kept = keptDays.length > 0 ? t('follow.effect.keeps', { count: keptDays.length }) : null;
  const waits = possible === null ? null : t('follow.effect.waits', { count: possible });
  return [lost, kept, waits].filter(Boolean).join(' ');
}

const Effect = styled.section`
  display: grid;
  gap: 8px;
  h3 {
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 8px;
    padding-left: 18px;
    list-style: disc;
  }
  li small {
    display: block;
  }
`;
