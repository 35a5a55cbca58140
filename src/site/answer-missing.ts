import { ContentApiError } from './content-api/client';
import { encode } from './encode';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { renderMissing } from './page-renderer';
import { redirect, respond, safeQuery } from './respond';
import type { Parts } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';

const LONGEST_ADDRESS = 255;
const FAST = 4;
const UNDER_A_TEXT = /^(\/[a-z]{2}\/[^/]+\/[^/]+)\/([^/]+)$/;

/** An address that a text has had leads to the one it has now. */
export async function answerMovedOrMissing(
  parts: Parts,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse> {
  const to = request.path.length > LONGEST_ADDRESS ? undefined : await movedTo(parts, request.path);
  if (!to) return answerMissing(parts, request, locale);
  return redirect(
    to + (request.query && !to.includes('?') ? `?${safeQuery(request.query)}` : ''),
    301,
  );
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
    const { moved } = parts.site.api.texts;
    const [, text, under] = UNDER_A_TEXT.exec(path) ?? [];
    const to = await moved(path);
    if (to !== undefined || text === undefined) return to;
    // Steps, checklists, sign-ups and calendar files are printed and mailed: they move with their text.
    const above = await moved(text);
    return above?.startsWith('/') && !above.includes('?') ? `${above}/${under}` : above;
  } catch (error) {
    if (error instanceof ContentApiError) return undefined;
    throw error;
  }
}
