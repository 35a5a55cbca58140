import { answerMovedOrMissing } from './answer-missing';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { withOutdatedLine } from './outdated-line';
import { FRESH_MS, type PageRequest } from './page-keeper';
import { redirect, respond } from './respond';
import type { Parts } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';

export async function answerKeptPage(
  parts: Parts,
  request: SiteRequest,
  asked: PageRequest & { readonly locale: Locale },
): Promise<SiteResponse> {
  // Kept for the day when the database is away; nobody waits for it.
  parts.help.read().catch(() => undefined);
  const key = `${parts.site.host?.code ?? ''} ${asked.key}`;
  const { page, isOutdated } = await parts.keeper.get({ ...asked, key });
  if (page.location) return redirect(page.location, 301);
  if (page.status === 404) return answerMovedOrMissing(parts, request, asked.locale);
  const isHtml = page.type === undefined;
  const encoded = isOutdated && isHtml ? await withOutdatedLine(page, asked.locale) : page.encoded;
  const isShown = page.status === 200 && !isOutdated;
  const answer = respond(request, {
    status: page.status,
    type: page.type ?? 'text/html; charset=utf-8',
    encoded,
    cache: isShown ? CACHE.page : CACHE.none,
    headers: {
      ...(isHtml ? { Link: `<${parts.site.styles}>; rel=preload; as=style` } : {}),
      'Content-Language': asked.locale,
    },
  });
  // Endless words would only push out what many ask for.
  if (asked.isFreeText) return answer;
  return { ...answer, freshUntil: isOutdated ? 0 : page.renderedAt + FRESH_MS };
}
