import { Button } from '@strapi/design-system';
import * as React from 'react';
import { styled } from 'styled-components';
import type { ReviewedOffer } from '../../../../contracts/offers';
import { Notice } from '../../components/notice';
import { Row, Section } from '../../components/section';
import { useText } from '../../text/use-text';
import { OfferFacts } from './offer-facts';
import { Lines, WordsForm } from './words-form';
import { useDecisionKeys } from './use-decision-keys';

export type Decision = {
  readonly move: 'approve' | 'ask' | 'refuse';
  readonly body: object;
};
type Props = {
  readonly offer: ReviewedOffer;
  readonly place: { readonly number: number; readonly of: number };
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onStep: (step: -1 | 1) => void;
};

const NEW = 'new';

/** One offer: what was answered, what the slot becomes, and the three decisions. */
export function OfferReview({ offer, place, isBusy, onDecide, onStep }: Props): JSX.Element {
  const { t, day } = useText();
  const { answers } = offer;
  const [title, setTitle] = React.useState(
    t('offers.titleOf', { field: offer.field, workplace: answers.workplace }).slice(0, 160),
  );
  const [tasks, setTasks] = React.useState(answers.tasks);
  const [seats, setSeats] = React.useState(answers.seats);
  const [workplace, setWorkplace] = React.useState(offer.workplaces[0]?.id ?? NEW);
  const [employer, setEmployer] = React.useState(offer.employers[0]?.id ?? NEW);
  const [open, setOpen] = React.useState<'ask' | 'refuse' | null>(null);
  const id = React.useId();

  const approve = (): void => {
    if (isBusy || title.trim() === '' || tasks.trim() === '' || !(seats >= 1)) return;
    onDecide({
      move: 'approve',
      body: {
        ...{ title, tasks, seats },
        employer: employer === NEW ? null : employer,
        workplace: workplace === NEW ? null : workplace,
      },
    });
  };
  const canAsk = offer.state !== 'asked';
  useDecisionKeys({
    a: approve,
    f: () => canAsk && setOpen('ask'),
    n: () => setOpen('refuse'),
    escape: () => setOpen(null),
    arrowright: () => onStep(1),
    arrowleft: () => onStep(-1),
  });
  const known = offer.workplaces.find((one) => one.id === workplace);

  return (
    <Section
      title={`${answers.workplace}, ${offer.municipality}`}
      action={
        <Row>
          <span>{t('offers.place', place)}</span>
          <Button variant="tertiary" disabled={place.number === 1} onClick={() => onStep(-1)}>
            {t('offers.previous')}
          </Button>
          <Button variant="tertiary" disabled={place.number === place.of} onClick={() => onStep(1)}>
            {t('offers.next')}
          </Button>
        </Row>
      }
    >
      <p>
        {t('offers.who', {
          number: offer.number,
          received: day(offer.receivedOn),
          who: offer.recipient,
          answerBy: day(offer.answerBy),
        })}
      </p>
      {offer.question ? (
        <Notice tone={offer.reply ? 'active' : 'advice'} title={t('offers.asked')}>
          {offer.question}
          {offer.reply ? (
            <p>
              <strong>{t('offers.reply')}</strong> {offer.reply}
            </p>
          ) : (
            <p>{t('offers.noReply')}</p>
          )}
        </Notice>
      ) : null}
      <Columns>
        <OfferFacts offer={offer} />
        <Lines>
          <h3>{t('offers.becomes')}</h3>
          <label htmlFor={`${id}-title`}>{t('offers.slotTitle')}</label>
          <input
            id={`${id}-title`}
            value={title}
            maxLength={160}
            onChange={(event) => setTitle(event.target.value)}
          />
          <label htmlFor={`${id}-tasks`}>{t('offers.tasks')}</label>
          <textarea
            id={`${id}-tasks`}
            rows={5}
            maxLength={2000}
            value={tasks}
            onChange={(event) => setTasks(event.target.value)}
          />
          <label htmlFor={`${id}-seats`}>{t('offers.seats')}</label>
          <input
            id={`${id}-seats`}
            type="number"
            min={1}
            max={50}
            value={seats}
            onChange={(event) => setSeats(event.target.valueAsNumber || 0)}
          />
          <label htmlFor={`${id}-workplace`}>{t('offers.workplace')}</label>
          <select
            id={`${id}-workplace`}
            value={workplace}
            onChange={(event) => setWorkplace(event.target.value)}
          >
            {offer.workplaces.map((one) => (
              <option key={one.id} value={one.id}>
                {[one.name, one.detail].filter(Boolean).join(', ')}
              </option>
            ))}
            <option value={NEW}>{t('offers.newWorkplace', { name: answers.workplace })}</option>
          </select>
          {known ? null : (
            <>
              <label htmlFor={`${id}-employer`}>{t('offers.employer')}</label>
              <select
                id={`${id}-employer`}
                value={employer}
                onChange={(event) => setEmployer(event.target.value)}
              >
                {offer.employers.map((one) => (
                  <option key={one.id} value={one.id}>
                    {[one.name, one.detail].filter(Boolean).join(', ')}
                  </option>
                ))}
                <option value={NEW}>{t('offers.newEmployer', { name: answers.workplace })}</option>
              </select>
            </>
          )}
        </Lines>
      </Columns>
      <Row>
        <Button size="L" loading={isBusy} onClick={approve} aria-keyshortcuts="a">
          {t('offers.approve')}
        </Button>
        {canAsk ? (
          <Button
            size="L"
            variant="secondary"
            onClick={() => setOpen('ask')}
            aria-keyshortcuts="f"
            aria-expanded={open === 'ask'}
          >
            {t('offers.ask')}
          </Button>
        ) : null}
        <Button
          size="L"
          variant="danger-light"
          onClick={() => setOpen('refuse')}
          aria-keyshortcuts="n"
          aria-expanded={open === 'refuse'}
        >
          {t('offers.refuse')}
        </Button>
      </Row>
      {open === null ? null : (
        <WordsForm
          key={open}
          kind={open}
          isBusy={isBusy}
          onCancel={() => setOpen(null)}
          onSend={(words) =>
            onDecide(
              open === 'ask'
                ? { move: 'ask', body: { question: words } }
                : { move: 'refuse', body: { reason: words } },
            )
          }
        />
      )}
    </Section>
  );
}

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 24px;
  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
