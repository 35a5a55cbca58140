import type { Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import type { RenderedPage } from '../page-keeper';
import { fixedPath } from '../texts/text-paths';
import { OpenDataPage } from './open-data-page';

const KEY = 'open-data';

export async function renderOpenData(site: Site, locale: Locale): Promise<RenderedPage> {
  const context = contextOf(site, locale, (other) => fixedPath(other, KEY));
  const { data } = await site.api.texts.list('page', locale, { key: KEY });
  const slug = data[0]?.slug;
  const written = slug ? await site.api.texts.one('page', locale, slug) : undefined;
  const { updatedAt } = await site.api.overview();
  const page = <OpenDataPage context={context} written={written} updatedAt={updatedAt} />;
  return { status: 200, html: renderPage(page) };
}
