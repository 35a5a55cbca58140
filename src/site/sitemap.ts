import type { ContentApi } from './content-api/client';
import { LOCALES } from './i18n/translate';
import { sectionPath, textPath } from '../plugins/placement-matching/contracts/public-addresses';
import { homePath, listPath, slotPath } from './paths';
import { calendarPath, formsPath, placePath, resultsPath } from './places/place-paths';
import { ambassadorsPath, contactPath, fixedPath } from './texts/text-paths';

/** The API's page of addresses; with two languages of slots each file stays far under 50 000 addresses. */
const SLUGS_A_FILE = 10_000;

/** The list of sitemaps, or the one asked for; undefined when there is no such part. */
export async function sitemap(
  api: ContentApi,
  site: { readonly origin: string; readonly part: number | undefined },
): Promise<string | undefined> {
  const { origin, part } = site;
  if (part === undefined) {
    const { total } = await api.slugs(1);
    const files = Math.max(1, Math.ceil(total / SLUGS_A_FILE));
    const entries = Array.from(
      { length: files },
      (_, index) => `<sitemap><loc>${escaped(origin)}/sitemap-${index + 1}.xml</loc></sitemap>`,
    );
    return `${HEAD}<sitemapindex xmlns="${SCHEMA}">${entries.join('')}</sitemapindex>`;
  }
  if (part < 1 || part > 100) return undefined;
  const { data } = await api.slugs(part);
  if (part > 1 && data.length === 0) return undefined;
  const fixed = part === 1 ? LOCALES.flatMap((locale) => [homePath(locale), listPath(locale)]) : [];
  const texts = part === 1 ? await textEntries(api) : [];
  const entries = [
    ...[...fixed, ...texts].map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`),
    ...data.flatMap(({ slug, updatedAt }) =>
      SLOT_LOCALES.map(
        (locale) =>
          `<url><loc>${escaped(origin + slotPath(locale, slug))}</loc><lastmod>${updatedAt.slice(0, 10)}</lastmod></url>`,
      ),
    ),
  ];
  return `${HEAD}<urlset xmlns="${SCHEMA}">${entries.join('')}</urlset>`;
}

/** What workplaces write is in Swedish; the pages themselves name their other languages. */
const SLOT_LOCALES = ['sv', 'en'] as const;
const KINDS = ['guide', 'article', 'event', 'project'] as const;
const MOST_PAGES = 50;

/** Lists and fixed pages, and each text in the languages that it is written in. */
async function textEntries(api: ContentApi): Promise<string[]> {
  const paths = LOCALES.flatMap((locale) => [
    ...KINDS.map((kind) => sectionPath(kind, locale)),
    ...(['about', 'how-places-are-shared', 'accessibility', 'privacy', 'open-data'] as const).map(
      (key) => fixedPath(locale, key),
    ),
    contactPath(locale),
    ambassadorsPath(locale),
    calendarPath(locale),
    formsPath(locale),
    resultsPath(locale),
  ]);
  const places = await api.places.all();
  paths.push(...LOCALES.flatMap((locale) => places.map(({ slug }) => placePath(locale, slug))));
  for (const locale of LOCALES) {
    for (const kind of KINDS) {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const { data, pages } = await api.texts.list(kind, locale, { page: String(page) });
        const own = data.filter((text) => text.language === locale);
        paths.push(...own.map(({ slug }) => textPath(kind, locale, slug)));
        if (page >= pages) break;
      }
    }
  }
  return paths;
}

export function robots(origin: string): string {
  return `User-agent: *\nDisallow: /admin\nSitemap: ${origin}/sitemap.xml\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
