import { ContentApiError } from './content-api/client';
import { encode } from './encode';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { renderMissing } from './page-renderer';
import { redirect, respond } from './respond';
import type { Parts } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';

const LONGEST_ADDRESS = 255;
const FAST = 4;

/** An address that a text has had leads to the one it has now. */
export async function answerMovedOrMissing(
  parts: Parts,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse> {
  const to = request.path.length > LONGEST_ADDRESS ? undefined : await movedTo(parts, request.path);
  return to ? redirect(to, 301) : answerMissing(parts, request, locale);
}

export async function answerMissing(
  parts: Parts,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse> {
  const { status, html } = renderMissing(parts.site, locale, request.path);
  return respond(request, {
    status,
    type: 'text/html; charset=utf-8',
    encoded: await encode(html, FAST),
    cache: CACHE.none,
  });
}

/** Without its redirects the site still says that there is no such page. */
async function movedTo(parts: Parts, path: string): Promise<string | undefined> {
  try {
    return await parts.site.api.texts.moved(path);
  } catch (error) {
    if (error instanceof ContentApiError) return undefined;
    throw error;
  }
}
