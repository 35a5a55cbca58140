import type { VNode } from 'preact';
import { sectionPath, textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type { EventDetail } from '../../plugins/placement-matching/contracts/public-content';
import { Faults } from '../forms/faults';
import { Field } from '../forms/field';
import type { Key } from '../i18n/translate';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { Crumbs } from '../texts/components/text-frame';
import { eventTime } from '../texts/pages/event';
import { fixedPath } from '../texts/text-paths';
import { signUpPath } from './sign-up-paths';

export const SIGN_UP_FIELDS = ['namn', 'organisation', 'epost'] as const;
export type SignUpField = (typeof SIGN_UP_FIELDS)[number];
export type SignUpState = {
  readonly key: string;
  readonly answers: Readonly<Record<SignUpField, string>>;
  readonly errors: Partial<Readonly<Record<SignUpField, Key>>>;
  readonly fault?: Key | undefined;
};

/** Three questions: nothing is asked that is not used. */
export function SignUpPage(props: {
  readonly context: PageContext;
  readonly event: EventDetail;
  readonly state: SignUpState;
}): VNode {
  const { context, event, state } = props;
  const { words } = context;
  const { locale, t } = words;
  const isQueue = event.signUpState === 'queue';
  const heading = t(isQueue ? 'signup.queue.title' : 'signup.title', { event: event.title });
  const wrong = SIGN_UP_FIELDS.flatMap((field) => {
    const error = state.errors[field];
    return error ? [{ field, text: t(error) }] : [];
  });
  return (
    <Page context={context} title={heading} isFindable={false}>
      <Crumbs
        context={context}
        crumbs={[
          { text: t('nav.events'), href: sectionPath('event', locale) },
          { text: event.title, href: textPath('event', locale, event.slug) },
        ]}
      />
      <div class="stack-lg">
        <header class="stack">
          <h1>{heading}</h1>
          <p class="ingress">
            <time dateTime={event.startsAt}>{eventTime(context, event)}</time>
          </p>
        </header>
        {event.signUpState === null ? (
          <p class="notice">{t('signup.closed')}</p>
        ) : (
          <>
            <Faults words={words} fault={state.fault} errors={wrong} />
            {isQueue ? <p>{t('signup.queue.text')}</p> : null}
            <form class="stack" method="post" action={signUpPath(locale, event.slug)}>
              <input type="hidden" name="nyckel" value={state.key} />
              <p class="unseen" aria-hidden="true">
                <label for="webbplats">{t('write.empty')}</label>
                <input
                  type="text"
                  id="webbplats"
                  name="webbplats"
                  tabindex={-1}
                  autocomplete="off"
                />
              </p>
              {QUESTIONS.map(({ name, ...question }) => {
                const error = state.errors[name];
                return (
                  <Field
                    key={name}
                    {...question}
                    name={name}
                    label={t(LABEL[name])}
                    value={state.answers[name]}
                    error={error ? t(error) : undefined}
                  />
                );
              })}
              <p>
                {t('signup.privacy')}{' '}
                <a class="ds-link" href={fixedPath(locale, 'privacy')}>
                  {t('footer.personal')}
                </a>
              </p>
              <p>{t('events.food')}</p>
              <p>
                <button class="ds-button" type="submit">
                  {t(isQueue ? 'signup.queue.send' : 'signup.send')}
                </button>
              </p>
            </form>
          </>
        )}
      </div>
    </Page>
  );
}

const LABEL = {
  namn: 'write.namn',
  organisation: 'signup.organisation',
  epost: 'write.epost',
} as const satisfies Readonly<Record<SignUpField, Key>>;

const QUESTIONS = [
  { name: 'namn', longest: 120, autocomplete: 'name' },
  { name: 'organisation', longest: 160, autocomplete: 'organization' },
  { name: 'epost', longest: 160, autocomplete: 'email', type: 'email' },
] as const;
