import type { VNode } from 'preact';
import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { dayOf, dayText } from '../dates';
import { UNREAD, type Key, type Locale } from '../i18n/translate';
import type { PageContext } from '../page-context';
import { resultsPath } from '../places/place-paths';
import { ambassadorsPath, contactPath, fixedPath } from '../texts/text-paths';

const WAYS: readonly (readonly [Key, (locale: Locale) => string])[] = [
  ['footer.whom', (locale) => contactPath(locale)],
  ['footer.about', (locale) => fixedPath(locale, 'about')],
  ['footer.shared', (locale) => fixedPath(locale, 'how-places-are-shared')],
  ['footer.results', (locale) => resultsPath(locale)],
  ['nav.news', (locale) => sectionPath('article', locale)],
  ['nav.events', (locale) => sectionPath('event', locale)],
  ['nav.projects', (locale) => sectionPath('project', locale)],
  ['nav.ambassadors', ambassadorsPath],
  ['footer.accessibility', (locale) => fixedPath(locale, 'accessibility')],
  ['page.open-data', (locale) => fixedPath(locale, 'open-data')],
  ['footer.personal', (locale) => fixedPath(locale, 'privacy')],
];

export function Footer(props: {
  readonly context: PageContext;
  readonly updatedAt: string | null;
}): VNode {
  const { context, updatedAt } = props;
  const { locale, t } = context.words;
  return (
    <footer class="site-foot">
      <div class="wide">
        <nav aria-label={t('nav.more')}>
          <ul class="plain columns">
            {WAYS.map(([key, path]) => (
              <li key={key}>
                <a class="ds-link" href={path(locale)}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{t('footer.privacy')}</p>
        <p>{t('footer.cookies')}</p>
        {UNREAD.has(locale) ? <p>{t('footer.unread')}</p> : null}
        {updatedAt ? <Updated context={context} instant={updatedAt} /> : null}
      </div>
    </footer>
  );
}

function Updated(props: { readonly context: PageContext; readonly instant: string }): VNode {
  const { words, today } = props.context;
  const day = dayOf(props.instant);
  const [before, after] = words.t('footer.updated', { day: '|' }).split('|');
  return (
    <p class="muted">
      {before}
      <time dateTime={day}>{dayText(words.locale, day, today)}</time>
      {after}
    </p>
  );
}
