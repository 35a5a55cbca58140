import { encode } from './encode';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { renderPlain } from './page-renderer';
import { respond } from './respond';
import type { Parts } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';

const STATUS = {
  failed: 503,
  busy: 429,
  long: 414,
  method: 405,
  elsewhere: 403,
  unread: 413,
} as const;
const HEADERS: Readonly<Record<keyof typeof STATUS, Readonly<Record<string, string>>>> = {
  failed: { 'Retry-After': '60' },
  busy: { 'Retry-After': '60' },
  long: {},
  method: { Allow: 'GET, HEAD' },
  elsewhere: {},
  unread: {},
};
const FAST = 4;

/** A page that needs nothing of the database: it says what is wrong and where help is. */
export async function answerPlain(
  parts: Parts,
  request: SiteRequest,
  page: { readonly locale: Locale; readonly kind: keyof typeof STATUS },
): Promise<SiteResponse> {
  const { locale, kind } = page;
  const html = renderPlain(parts.site, locale, { kind, help: parts.help.peek() });
  return respond(request, {
    status: STATUS[kind],
    type: 'text/html; charset=utf-8',
    encoded: await encode(html, FAST),
    cache: CACHE.none,
    headers: HEADERS[kind],
  });
}
