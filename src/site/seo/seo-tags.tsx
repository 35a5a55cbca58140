import type { VNode } from 'preact';
import type { PageContext } from '../page-context';
import type { Seo, Thing } from './seo';

type Props = {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string | undefined;
  readonly seo: Seo;
};

/** Open Graph, schema.org and feeds, in the head of a page. */
export function SeoTags({ context, title, description, seo }: Props): VNode {
  const { words, origin, paths } = context;
  const { locale, t } = words;
  const url = origin + paths[locale];
  const image = seo.image === undefined ? undefined : new URL(seo.image, origin).href;
  const things = [
    ...(seo.about ?? []),
    ...(seo.crumbs
      ? [breadcrumbs(origin, [...seo.crumbs, { text: title, href: paths[locale] }])]
      : []),
  ];
  return (
    <>
      <link rel="alternate" hreflang="x-default" href={origin + paths.sv} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:type" content={seo.type ?? 'website'} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={t('site.name')} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[locale]} />
      {image ? <meta property="og:image" content={image} /> : null}
      {(seo.feeds ?? []).map((feed) => (
        <link
          rel="alternate"
          type={feed.type}
          title={feed.title}
          href={origin + feed.href}
          key={feed.href}
        />
      ))}
      {things.length > 0 ? (
        // Data for machines, which no browser runs.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(things) }} />
      ) : null}
    </>
  );
}

const OPEN_GRAPH_LOCALES: Readonly<Record<string, string>> = {
  sv: 'sv_SE',
  en: 'en_GB',
  ar: 'ar_AR',
  so: 'so_SO',
  uk: 'uk_UA',
};

function breadcrumbs(origin: string, crumbs: NonNullable<Seo['crumbs']>): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: origin + href,
    })),
  };
}

/** No text can end the element that it stands in. */
function jsonLd(things: readonly Thing[]): string {
  const document = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
