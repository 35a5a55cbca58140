import type { VNode } from 'preact';
import type { PageContext } from '../page-context';
import { feedbackPath } from '../texts/text-paths';

/** At the foot of what somebody reads: two buttons, no stars, no script. */
export function FeedbackForm({ context }: { readonly context: PageContext }): VNode {
  const { locale, t } = context.words;
  return (
    <section class="feedback stack" id="svar" lang={locale}>
      <h2>{t('feedback.question')}</h2>
      <div class="choice-buttons">
        {(['ja', 'nej'] as const).map((answer) => (
          <form method="post" action={feedbackPath(locale)} key={answer}>
            <input type="hidden" name="sida" value={context.paths[locale].split('?')[0]} />
            <button
              class="ds-button"
              data-variant="secondary"
              type="submit"
              name="svar"
              value={answer}
            >
              {t(answer === 'ja' ? 'feedback.yes' : 'feedback.no')}
            </button>
          </form>
        ))}
      </div>
    </section>
  );
}
