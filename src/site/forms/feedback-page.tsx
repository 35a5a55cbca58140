import type { VNode } from 'preact';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { contactPath, feedbackPath } from '../texts/text-paths';
import { Field } from './field';

export type FeedbackState = {
  /** The page that was answered about. */
  readonly path: string;
  readonly ref: string;
  readonly text: string;
  readonly is: 'asked' | 'stored' | 'wrong' | 'too-often' | 'away' | 'unknown';
};

/** The answer is stored; what was missing may be said, once. */
export function FeedbackPage(props: {
  readonly context: PageContext;
  readonly state: FeedbackState;
}): VNode {
  const { context, state } = props;
  const { locale, t } = context.words;
  const isFault = state.is !== 'asked' && state.is !== 'stored';
  const title = t(isFault ? `feedback.${state.is}` : 'feedback.thanks');
  return (
    <Page context={context} title={title} isFindable={false}>
      <div class="stack-lg">
        <div role={isFault ? undefined : 'status'}>
          <h1>{title}</h1>
        </div>
        {state.ref && state.is !== 'stored' ? (
          <form class="stack" method="post" action={feedbackPath(locale)}>
            <input type="hidden" name="sida" value={state.path} />
            <input type="hidden" name="ref" value={state.ref} />
            <Field
              name="text"
              label={t('feedback.missing')}
              help={t('feedback.help')}
              value={state.text}
              rows={4}
              longest={500}
            />
            <button class="ds-button" type="submit">
              {t('feedback.send')}
            </button>
          </form>
        ) : null}
        <p>
          <a class="ds-link" href={state.path}>
            {t('feedback.back')}
          </a>
          {' · '}
          <a class="ds-link" href={contactPath(locale)}>
            {t('footer.whom')}
          </a>
        </p>
      </div>
    </Page>
  );
}
