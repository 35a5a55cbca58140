import type { VNode } from 'preact';
import { sectionPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { Wordmark } from '../components/wordmark';
import { directionOf, LOCALES, translator, type Locale } from '../i18n/translate';
import type { PageContext } from '../page-context';
import { offerPath } from '../offers/offer-paths';
import { homePath, listPath } from '../paths';
import { searchPath } from '../search/search-path';
import { calendarPath, placePath } from '../places/place-paths';
import { contactPath } from '../texts/text-paths';

/** The parts of the site that the menu leads to. */
export type Section = 'slots' | 'guides' | 'calendar' | 'offer' | 'contact';

const MENU: readonly (readonly [Section, (locale: Locale) => string])[] = [
  ['slots', (locale) => listPath(locale)],
  ['guides', (locale) => sectionPath('guide', locale)],
  ['calendar', (locale) => calendarPath(locale)],
  ['offer', (locale) => offerPath(locale)],
  ['contact', (locale) => contactPath(locale)],
];

type Props = { readonly context: PageContext; readonly current: Section | undefined };

/** One menu for wide screens and the same one, with the languages, folded for a phone: a style sheet shows either. */
export function Header({ context, current }: Props): VNode {
  const { t } = context.words;
  return (
    <header class="site-head">
      <div class="wide">
        <Mark context={context} />
        <nav class="wide-menu" aria-label={t('nav.label')}>
          <Menu context={context} current={current} />
        </nav>
        <Languages context={context} />
        <div class="phone-tools">
          <a class="phone-search" href={searchPath(context.words.locale)}>
            {t('nav.search')}
          </a>
          <details class="fold phone-menu">
            <summary>{t('nav.menu')}</summary>
            <nav aria-label={t('nav.menu')}>
              <Menu context={context} current={current} />
              <LanguageLinks context={context} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

/** Whose site it is: the region's, or a municipality's together with the region. */
function Mark({ context }: Pick<Props, 'context'>): VNode {
  const { words, brand } = context;
  const region = (
    <a class="wordmark" href={homePath(words.locale)}>
      <Wordmark />
      <strong>praktikvägen</strong>
    </a>
  );
  if (!brand) return region;
  const { logo, name } = brand;
  return (
    <div class="marks">
      <a class="wordmark place-mark" href={placePath(words.locale, brand.slug)}>
        {logo ? (
          <img
            src={logo.url}
            alt={name}
            width={logo.width ?? undefined}
            height={logo.height ?? undefined}
          />
        ) : (
          <strong>{name}</strong>
        )}
      </a>
      <p class="with">
        <span class="muted">{words.t('brand.with')}</span>
        {region}
      </p>
    </div>
  );
}

function Menu({ context, current }: Props): VNode {
  const { locale, t } = context.words;
  return (
    <ul class="plain">
      {MENU.map(([section, path]) => (
        <li key={section}>
          <a href={path(locale)} aria-current={current === section ? 'page' : undefined}>
            {t(`nav.${section}`)}
          </a>
        </li>
      ))}
      <li>
        <a href={searchPath(locale)}>{t('nav.search')}</a>
      </li>
    </ul>
  );
}

function Languages({ context }: Pick<Props, 'context'>): VNode {
  return (
    <details class="fold languages">
      <summary>{context.words.t('nav.language')}</summary>
      <LanguageLinks context={context} />
    </details>
  );
}

/** The same page in each language, called by its own name. */
function LanguageLinks({ context }: Pick<Props, 'context'>): VNode {
  const { words, paths } = context;
  return (
    <ul class="plain">
      {LOCALES.map((other) => (
        <li key={other}>
          <a
            class="ds-link"
            href={paths[other]}
            lang={other}
            dir={directionOf(other)}
            hreflang={other}
            aria-current={other === words.locale ? 'true' : undefined}
          >
            {translator(other).t('site.language')}
          </a>
        </li>
      ))}
    </ul>
  );
}
