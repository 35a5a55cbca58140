import type { VNode } from 'preact';
import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type { SignedUp } from '../../plugins/placement-matching/contracts/public-sign-ups';
import { dayText } from '../dates';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { calendarFilePath } from '../texts/text-paths';
import { signUpPath } from './sign-up-paths';

/** Whether one has a seat or waits, and the way out of it again. */
export function SignedUpPage(props: {
  readonly context: PageContext;
  readonly slug: string;
  readonly signUp: SignedUp;
}): VNode {
  const { context, slug, signUp } = props;
  const { locale, t } = context.words;
  const { state, token, event, number, removeOn } = signUp;
  const link = signUpPath(locale, slug, token);
  const title = t(`signup.is.${state}`);
  return (
    <Page context={context} title={title} isFindable={false}>
      <div class="stack">
        <div role="status">
          <h1>{title}</h1>
        </div>
        <p class="ingress">
          <a class="ds-link" href={textPath('event', locale, slug)}>
            {event}
          </a>
        </p>
        {signUp.place ? <p>{t('signup.place', { count: signUp.place })}</p> : null}
        <p>{t('offer.number', { number })}</p>
        {state === 'cancelled' ? null : (
          <>
            <p>{t('signup.keep')}</p>
            <p class="follow-link">
              <a class="ds-link" href={link}>
                {context.origin}
                {link}
              </a>
            </p>
            <p>
              <a class="ds-link" href={calendarFilePath(locale, slug)}>
                {t('events.calendar')}
              </a>
            </p>
            <form method="post" action={link}>
              <input type="hidden" name="lank" value={token} />
              <button class="ds-button" data-variant="secondary" type="submit">
                {t('signup.cancel')}
              </button>
            </form>
          </>
        )}
        <p class="muted">{t('signup.kept', { day: dayText(locale, removeOn, context.today) })}</p>
      </div>
    </Page>
  );
}
