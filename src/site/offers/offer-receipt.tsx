import type { VNode } from 'preact';
import type { FollowedOffer } from '../../plugins/placement-matching/contracts/public-offers';
import { dayText } from '../dates';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { homePath } from '../paths';
import { followPath } from './offer-paths';

/** Who answers, by when, and the link that the offer is followed by. */
export function OfferReceipt(props: {
  readonly context: PageContext;
  readonly offer: FollowedOffer;
  readonly token: string;
}): VNode {
  const { context, offer, token } = props;
  const { locale, t } = context.words;
  const link = followPath(locale, token);
  const facts = { who: offer.recipient, day: dayText(locale, offer.answerBy, context.today) };
  return (
    <Page context={context} title={t('offer.thanks')} isFindable={false} current="offer">
      <div class="stack">
        <h1>{t('offer.thanks')}</h1>
        <p class="ingress">{t('offer.receipt', facts)}</p>
        <p>{t('offer.number', { number: offer.number })}</p>
        <p>{t('offer.keep')}</p>
        <p class="follow-link">
          <a class="ds-link" href={link}>
            {context.origin}
            {link}
          </a>
        </p>
        <p>
          <a class="ds-link" href={homePath(locale)}>
            {t('nav.home')}
          </a>
        </p>
      </div>
    </Page>
  );
}
