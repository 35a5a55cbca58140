import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FollowUp, RefillsInput, RefillView } from '../../../../contracts/follow-up';
import { errorSentence } from '../../components/load-state';
import { Notice } from '../../components/notice';
import { Muted, Section } from '../../components/section';
import { useSend } from '../../data/use-send';
import { useText } from '../../text/use-text';

type Props = {
  readonly period: string;
  readonly data: FollowUp;
  readonly canEdit: boolean;
  readonly onDone: (sentence: string) => void;
};

/** Who is next for each freed seat, and why it is they. */
export function RefillProposals({ period, data, canEdit, onDone }: Props): JSX.Element {
  const { t } = useText();
  const { send, isSending, error } = useSend();
  const { refills, unfilled } = data;
  const count = refills.length;
  const approve = async (): Promise<void> => {
    const body: RefillsInput = {
      refills: refills.map(({ slot, learner }) => ({ slot: slot.id, learner: learner.id })),
    };
    const done = await send(`/placement-matching/periods/${period}/refills`, body);
    if (done !== null) onDone(t('follow.refill.done', { count }));
  };
  return (
    <Section
      title={t('follow.refill.title')}
      action={
        count > 0 && canEdit ? (
          <Button loading={isSending} onClick={() => void approve()}>
            {t('follow.refill.approve', { count })}
          </Button>
        ) : null
      }
    >
      <Muted>{t(`follow.refill.${data.refill}`, { waiting: data.waiting })}</Muted>
      {count + unfilled.length === 0 ? (
        <p>{t('follow.refill.none')}</p>
      ) : (
        <List>
          {refills.map((refill) => (
            <li key={`${refill.slot.id} ${refill.learner.id}`}>
              <RefillLine refill={refill} />
            </li>
          ))}
          {unfilled.map(({ slot, why }, at) => (
            <li key={`${slot.id} ${at}`}>
              <strong>{slot.title}</strong>
              <small>{t(`follow.unfilled.${why}`)}</small>
            </li>
          ))}
        </List>
      )}
      {error ? (
        <Notice tone="blocks" role="alert">
          {errorSentence(error, t)}
        </Notice>
      ) : null}
    </Section>
  );
}

/** A seat, the next in the queue, and the order that made it so. */
export function RefillLine({ refill }: { readonly refill: RefillView }): JSX.Element {
  const { t, span } = useText();
  const { slot, learner, days, rank, priority, number, waiting, couldHave, wishedBy } = refill;
  const facts = [
    rank === null ? t('follow.why.notWished') : t('follow.why.wished', { rank, wishedBy }),
    priority === null ? null : t('follow.why.priority', { priority }),
    t('follow.why.number', { number, waiting }),
    t('follow.why.couldHave', { count: couldHave }),
  ];
  return (
    <>
      <strong>
        {slot.title} → {[learner.title, learner.cohort].filter(Boolean).join(', ')}
      </strong>
      <small>
        {days.length > 0 ? `${span(days[0] ?? '', days.at(-1) ?? '')} · ` : ''}
        {facts.filter(Boolean).join(' · ')}
      </small>
    </>
  );
}

const List = styled.ul`
  display: grid;
  gap: 12px;
  li {
    display: grid;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
