import type { VNode } from 'preact';
import { dayText } from '../dates';
import { Page } from '../layouts/page';
import type { PageContext } from '../page-context';
import { homePath } from '../paths';

/** What happens now, and by when. */
export function ContactReceipt(props: {
  readonly context: PageContext;
  readonly number: string;
  readonly answerBy: string;
}): VNode {
  const { context, number, answerBy } = props;
  const { locale, t } = context.words;
  return (
    <Page context={context} title={t('write.thanks')} isFindable={false} current="contact">
      <div class="stack">
        <div role="status">
          <h1>{t('write.thanks')}</h1>
        </div>
        <p>{t('write.receipt', { number, day: dayText(locale, answerBy, context.today) })}</p>
        <p>{t('write.kept')}</p>
        <p>
          <a class="ds-link" href={homePath(locale)}>
            {t('nav.home')}
          </a>
        </p>
      </div>
    </Page>
  );
}
