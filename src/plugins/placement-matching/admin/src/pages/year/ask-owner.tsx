import { Button, Field, Textarea } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { OwnerAsked } from '../../../../contracts/planning';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Row } from '../../components/section';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';

type Props = {
  readonly period: string;
  readonly owner: string;
  /** What is asked, as a proposal: whoever asks writes on. */
  readonly words: string;
};

const LEAST = 10;
const MOST = 1_500;

/** A question to whoever owns a period: it is not ours to move. */
export function AskOwner({ period, owner, words }: Props): JSX.Element {
  const { t, day } = useText();
  const [message, setMessage] = React.useState<string | null>(null);
  const [asked, setAsked] = React.useState<OwnerAsked | null>(null);
  const sending = useSend();
  const send = async (): Promise<void> => {
    const body = { period, message };
    setAsked(await sending.send<OwnerAsked>('/placement-matching/planning/questions', body));
  };
  if (asked)
    return (
      <Notice tone="done" role="status">
        {t('year.ask.sent', { owner, number: asked.number, day: day(asked.answerBy) })}
      </Notice>
    );
  if (message === null)
    return (
      <Row>
        <Button variant="secondary" onClick={() => setMessage(words)}>
          {t('year.ask', { owner })}
        </Button>
      </Row>
    );
  return (
    <Question aria-label={t('year.ask', { owner })}>
      <Field.Root name={`ask-${period}`} hint={t('year.ask.hint')}>
        <Field.Label>{t('year.ask.label', { owner })}</Field.Label>
        <Textarea
          value={message}
          maxLength={MOST}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            setMessage(event.target.value)
          }
        />
        <Field.Hint />
      </Field.Root>
      {sending.error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(sending.error, t)}
        </Notice>
      ) : null}
      <Row>
        <Button
          disabled={message.trim().length < LEAST}
          loading={sending.isSending}
          onClick={() => void send()}
        >
          {t('year.ask.send')}
        </Button>
        <Button variant="tertiary" onClick={() => setMessage(null)}>
          {t('action.cancel')}
        </Button>
      </Row>
    </Question>
  );
}

const Question = styled.section`
  display: grid;
  gap: 12px;
  padding: 8px 0;
`;
