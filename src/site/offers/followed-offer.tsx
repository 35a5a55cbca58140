import type { VNode } from 'preact';
import type { FollowedOffer } from '../../plugins/placement-matching/contracts/public-offers';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { dayText } from '../dates';
import { Faults } from '../forms/faults';
import { Field } from '../forms/field';
import type { Key } from '../i18n/translate';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { slotPath } from '../paths';
import { answerText } from './offer-check';
import { formOf, OFFER_FIELDS } from './offer-fields';
import { changePath, followPath } from './offer-paths';

type Props = {
  readonly context: PageContext;
  readonly known: Overview;
  readonly offer: FollowedOffer;
  readonly token: string;
  readonly reply?: { readonly text: string; readonly error: Key };
  readonly done?: Key | undefined;
};

const STEPS = ['received', 'review', 'approved', 'published'] as const;
/** How many of the four steps are behind. */
const REACHED = { received: 1, asked: 1, replied: 1, approved: 3, published: 4 } as const;

/** Where the offer stands, who has it, and what the employer can do now. */
export function FollowedOfferPage({ context, known, offer, token, reply, done }: Props): VNode {
  const { words } = context;
  const { locale, t } = words;
  const { state } = offer;
  const isOver = state === 'refused' || state === 'withdrawn';
  const canChange = state === 'received' || state === 'asked' || state === 'replied';
  const facts = { who: offer.recipient, day: dayText(locale, offer.answerBy, context.today) };
  const form = formOf(offer.answers);
  return (
    <Page
      context={context}
      title={t('follow.title', { number: offer.number })}
      isFindable={false}
      current="offer"
    >
      <div class="stack-lg offer">
        <header class="stack">
          <h1>{t('follow.title', { number: offer.number })}</h1>
          {done ? <p role="status">{t(done)}</p> : null}
          {isOver ? (
            <p class="ingress">{t(`follow.${state}`)}</p>
          ) : (
            <Steps context={context} state={state} />
          )}
          {offer.reason && state === 'refused' ? <p class="written">{offer.reason}</p> : null}
          {canChange && state !== 'asked' ? <p>{t('follow.who', facts)}</p> : null}
          {offer.slot ? (
            <p>
              <a class="ds-link" href={slotPath(locale, offer.slot)}>
                {t('follow.slot')}
              </a>
            </p>
          ) : null}
        </header>
        {offer.question ? (
          <section class="stack">
            <h2>{t('follow.question', { who: offer.recipient })}</h2>
            <blockquote class="written">{offer.question}</blockquote>
            {offer.reply ? (
              <>
                <h3>{t('follow.reply.yours')}</h3>
                <p class="written">{offer.reply}</p>
              </>
            ) : null}
            {state === 'asked' ? <ReplyForm context={context} token={token} reply={reply} /> : null}
          </section>
        ) : null}
        <section class="stack">
          <h2>{t('follow.answers')}</h2>
          <dl class="answers">
            {OFFER_FIELDS.map((field) => (
              <div key={field}>
                <dt>{t(`offer.${field}`)}</dt>
                <dd>
                  <span class="written">
                    {answerText(context, known, { form, field }) || t('offer.none')}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          {canChange ? (
            <p>
              <a class="ds-button" data-variant="secondary" href={changePath(locale, token)}>
                {t('follow.change')}
              </a>
            </p>
          ) : null}
        </section>
        {canChange ? (
          <details class="filters">
            <summary>{t('follow.withdraw')}</summary>
            <form class="filters-body" method="post" action={followPath(locale, token)}>
              <p>{t('follow.withdraw.text')}</p>
              <p>
                <button class="ds-button" type="submit" name="atgard" value="ta-tillbaka">
                  {t('follow.withdraw.yes')}
                </button>
              </p>
            </form>
          </details>
        ) : null}
        <p class="muted">{t('follow.kept')}</p>
      </div>
    </Page>
  );
}

function Steps(props: {
  readonly context: PageContext;
  readonly state: keyof typeof REACHED;
}): VNode {
  const { t } = props.context.words;
  const reached = REACHED[props.state];
  return (
    <ol class="steps">
      {STEPS.map((step, index) => {
        const isNow = index === Math.min(reached, STEPS.length - 1);
        const is = index < reached ? 'done' : isNow ? 'now' : 'later';
        return (
          <li key={step} class={is} aria-current={isNow ? 'step' : undefined}>
            {t(`follow.step.${step}`)}
            <span class="muted">{t(`follow.is.${is}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function ReplyForm(props: {
  readonly context: PageContext;
  readonly token: string;
  readonly reply: Props['reply'];
}): VNode {
  const { context, token, reply } = props;
  const { words } = context;
  const { locale, t } = words;
  return (
    <form class="stack" method="post" action={followPath(locale, token)}>
      <Faults words={words} errors={reply ? [{ field: 'svar', text: t(reply.error) }] : []} />
      <Field
        name="svar"
        label={t('follow.reply')}
        value={reply?.text ?? ''}
        error={reply ? t(reply.error) : undefined}
        help={t('follow.reply.help')}
        rows={5}
        longest={1000}
      />
      <p>
        <button class="ds-button" type="submit">
          {t('follow.reply.send')}
        </button>
      </p>
    </form>
  );
}
