import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { Wordmark } from '../components/wordmark';
import { dayText } from '../dates';
import { LOCALES, translator, type Key, type Locale } from '../i18n/translate';
import { offerPath } from '../offers/offer-paths';
import type { PageContext } from '../page-context';
import { homePath, listPath } from '../paths';
import { ambassadorsPath, contactPath, fixedPath } from '../texts/text-paths';

/** The parts of the site that the menu leads to. */
export type Section = 'slots' | 'guides' | 'events' | 'offer' | 'contact';

type Props = {
  readonly context: PageContext;
  readonly title: string;
  readonly description?: string | undefined;
  /** False for pages that must not be found: errors, and lists narrowed by free words. */
  readonly isFindable?: boolean;
  readonly current?: Section | undefined;
  readonly updatedAt?: string | null;
  readonly children: ComponentChildren;
};

/** A whole document; the line for outdated pages is put after `main` opens, see `outdated-line.ts`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

export function Page(props: Props): VNode {
  const { context, title, description, isFindable = true, updatedAt } = props;
  const { words, origin, paths } = context;
  const { locale, t } = words;
  return (
    <html lang={locale} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${t('site.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description ? <meta name="description" content={description} /> : null}
        {isFindable ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b5c63" />
        <link rel="stylesheet" href={context.styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="canonical" href={origin + paths[locale]} />
        {LOCALES.map((other) => (
          <link rel="alternate" hreflang={other} href={origin + paths[other]} key={other} />
        ))}
      </head>
      <body data-color="accent">
        <a class="ds-skip-link" href="#innehall">
          {t('nav.skip')}
        </a>
        <Header context={context} current={props.current} />
        <main id="innehall" class="wide" tabindex={-1}>
          {props.children}
        </main>
        <footer class="site-foot">
          <div class="wide">
            <nav aria-label={t('nav.more')}>
              <ul class="plain columns">
                {FOOTER.map(([key, path]) => (
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
            {updatedAt ? <Updated context={context} instant={updatedAt} /> : null}
          </div>
        </footer>
      </body>
    </html>
  );
}

type Way = (locale: Locale) => string;
const MENU: readonly (readonly [Section, Way])[] = [
  ['slots', (locale) => listPath(locale)],
  ['guides', (locale) => sectionPath('guide', locale)],
  ['events', (locale) => sectionPath('event', locale)],
  ['offer', (locale) => offerPath(locale)],
  ['contact', (locale) => contactPath(locale)],
];
const FOOTER: readonly (readonly [Key, Way])[] = [
  ['footer.whom', (locale) => contactPath(locale)],
  ['footer.about', (locale) => fixedPath(locale, 'about')],
  ['footer.shared', (locale) => fixedPath(locale, 'how-places-are-shared')],
  ['nav.news', (locale) => sectionPath('article', locale)],
  ['nav.projects', (locale) => sectionPath('project', locale)],
  ['nav.ambassadors', ambassadorsPath],
  ['footer.accessibility', (locale) => fixedPath(locale, 'accessibility')],
  ['footer.personal', (locale) => fixedPath(locale, 'privacy')],
];

function Header(props: {
  readonly context: PageContext;
  readonly current: Props['current'];
}): VNode {
  const { words, paths } = props.context;
  const { locale, t } = words;
  return (
    <header class="site-head">
      <div class="wide">
        <a class="wordmark" href={homePath(locale)}>
          <Wordmark />
          <strong>praktikvägen</strong>
        </a>
        <nav aria-label={t('nav.label')}>
          <ul class="plain">
            {MENU.map(([section, path]) => (
              <li key={section}>
                <a
                  href={path(locale)}
                  aria-current={props.current === section ? 'page' : undefined}
                >
                  {t(`nav.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <details class="languages">
          <summary>{t('nav.language')}</summary>
          <ul class="plain">
            {LOCALES.map((other) => (
              <li key={other}>
                <a
                  class="ds-link"
                  href={paths[other]}
                  lang={other}
                  hreflang={other}
                  aria-current={other === locale ? 'true' : undefined}
                >
                  {translator(other).t('site.language')}
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </header>
  );
}

function Updated(props: { readonly context: PageContext; readonly instant: string }): VNode {
  const { words } = props.context;
  const day = new Date(props.instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  const [before, after] = words.t('footer.updated', { day: '|' }).split('|');
  return (
    <p class="muted">
      {before}
      <time dateTime={day}>{dayText(words.locale, day, props.context.today)}</time>
      {after}
    </p>
  );
}
