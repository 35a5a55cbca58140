import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf, LOCALES } from '../i18n/translate';
import type { PageContext } from '../page-context';
import type { Seo } from '../seo/seo';
import { SeoTags } from '../seo/seo-tags';
import { themePath } from '../theme/theme-path';
import { Footer } from './footer';
import { Header, type Section } from './header';

export type { Section } from './header';

type Props = {
  readonly context: PageContext;
  readonly title: string;
  readonly description?: string | undefined;
  /** False for pages that must not be found: errors, and lists narrowed by free words. */
  readonly isFindable?: boolean;
  readonly current?: Section | undefined;
  readonly updatedAt?: string | null;
  readonly seo?: Seo;
  readonly children: ComponentChildren;
};

const PETROL = '#0b5c63';

/** A whole document; the line for outdated pages is put after `main` opens, see `outdated-line.ts`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

export function Page(props: Props): VNode {
  const { context, title, description, isFindable = true, updatedAt = null } = props;
  const { words, origin, paths, brand } = context;
  const { locale, t } = words;
  return (
    <html lang={locale} dir={directionOf(locale)} data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${t('site.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description ? <meta name="description" content={description} /> : null}
        {isFindable ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={brand?.colour ?? PETROL} />
        <link rel="stylesheet" href={context.styles} />
        {brand?.colour ? <link rel="stylesheet" href={themePath(brand.colour)} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="canonical" href={origin + paths[locale]} />
        {LOCALES.map((other) => (
          <link rel="alternate" hreflang={other} href={origin + paths[other]} key={other} />
        ))}
        {isFindable ? (
          <SeoTags
            context={context}
            title={title}
            description={description}
            seo={props.seo ?? {}}
          />
        ) : null}
      </head>
      <body data-color="accent">
        <a class="ds-skip-link" href="#innehall">
          {t('nav.skip')}
        </a>
        <Header context={context} current={props.current} />
        <main id="innehall" class="wide" tabindex={-1}>
          {props.children}
        </main>
        <Footer context={context} updatedAt={updatedAt} />
      </body>
    </html>
  );
}
