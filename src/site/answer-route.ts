import type { Asset } from './assets';
import { answerKeptPage } from './answer-kept-page';
import { answerMissing, answerMovedOrMissing } from './answer-missing';
import { answerPlain } from './answer-plain';
import { encode } from './encode';
import { feedRequest } from './feeds/render-feed';
import { answerForm } from './forms/answer-form';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { cleanQuestion, queryText, readChosen } from './listing-query';
import { answerOffer } from './offers/answer-offer';
import { FRESH_MS, type PageRequest } from './page-keeper';
import { renderHome, renderListing, renderMissing, renderSlot } from './page-renderer';
import { homePath, type Route } from './paths';
import { placeRequest } from './places/place-requests';
import { redirect, respond, safeQuery } from './respond';
import { searchRequest } from './search/render-search';
import { answerSignUp } from './sign-up/answer-sign-up';
import type { Parts } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';
import { robots, sitemap } from './sitemap';
import { answerCalendarFile } from './texts/answer-calendar-file';
import { answerPreview } from './texts/answer-preview';
import { textRequest } from './texts/text-requests';

const LONGEST_QUERY = 4_000;
const FAST = 4;
/** Why a form that was sent has not been read. */
const UNTAKEN = { forbidden: 'elsewhere', unread: 'unread' } as const;

export async function answerRoute(
  parts: Parts,
  request: SiteRequest,
  target: { readonly route: Route; readonly locale: Locale },
): Promise<SiteResponse> {
  const { route, locale } = target;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && !(request.method === 'POST' && isForm(route))) {
    return answerPlain(parts, request, { locale, kind: 'method' });
  }
  if (request.query.length > LONGEST_QUERY)
    return answerPlain(parts, request, { locale, kind: 'long' });
  switch (route.page) {
    case 'root':
      return redirect(homePath(locale), 302, {
        Vary: 'Accept-Language',
        'Cache-Control': CACHE.none,
      });
    case 'move':
      return redirect(route.to + (request.query ? `?${safeQuery(request.query)}` : ''), 301);
    case 'robots':
      return text(request, { body: robots(parts.site.origin), type: 'text/plain; charset=utf-8' });
    case 'favicon':
      return sendAsset(request, parts.assets.favicon, CACHE.day);
    case 'asset': {
      const asset = parts.assets.byName.get(route.name) ?? (await parts.themes.named(route.name));
      return asset ? sendAsset(request, asset, CACHE.asset) : answerMissing(parts, request, locale);
    }
    case 'sitemap': {
      const body = await sitemap(parts.site.api, { origin: parts.site.origin, part: route.part });
      if (body === undefined) return answerMissing(parts, request, locale);
      return text(request, { body, type: 'application/xml; charset=utf-8' });
    }
    case 'missing':
      return answerMovedOrMissing(parts, request, locale);
    case 'contact-form':
    case 'contact-receipt':
    case 'feedback': {
      const answered = await answerForm(parts.site, request, route);
      if (typeof answered === 'string')
        return answerPlain(parts, request, { locale, kind: UNTAKEN[answered] });
      return answered ?? answerMissing(parts, request, locale);
    }
    case 'sign-up': {
      const answered = await answerSignUp(parts.site, request, route);
      if (typeof answered === 'string')
        return answerPlain(parts, request, { locale, kind: UNTAKEN[answered] });
      if (answered) return answered;
      return isRead
        ? answerMovedOrMissing(parts, request, locale)
        : answerMissing(parts, request, locale);
    }
    case 'offer': {
      const answered = await answerOffer(parts, request, route);
      if (typeof answered === 'string')
        return answerPlain(parts, request, { locale, kind: UNTAKEN[answered] });
      return answered ?? answerMissing(parts, request, locale);
    }
    case 'preview':
      return answerPreview(parts.site, request, route);
    case 'calendar-file':
      return (
        (await answerCalendarFile(parts.site, request, route)) ??
        answerMovedOrMissing(parts, request, locale)
      );
    case 'feed': {
      const query = new URLSearchParams(request.query);
      const asked = await feedRequest(parts.site, route, { query, overview: parts.overview });
      return answerKeptPage(parts, request, { ...asked, locale });
    }
    case 'search': {
      const question = cleanQuestion(new URLSearchParams(request.query).get('q') ?? '');
      return answerKeptPage(parts, request, {
        ...searchRequest(parts.site, { locale, question }),
        locale,
      });
    }
    case 'home':
    case 'list':
    case 'slot':
      return answerKeptPage(parts, request, await pageRequest(parts, request, route));
    case 'place':
    case 'place-list':
    case 'department':
    case 'calendar':
    case 'forms':
    case 'form':
    case 'results':
    case 'result': {
      const asked = await placeRequest(parts.site, route, {
        query: new URLSearchParams(request.query),
        overview: parts.overview,
        missing: () => renderMissing(parts.site, locale, request.path),
      });
      return answerKeptPage(parts, request, { ...asked, locale });
    }
    default: {
      const asked = await textRequest(parts.site, route, {
        query: new URLSearchParams(request.query),
        overview: parts.overview,
        missing: () => renderMissing(parts.site, locale, request.path),
      });
      return answerKeptPage(parts, request, { ...asked, locale });
    }
  }
}

const FORMS: ReadonlySet<string> = new Set(['contact-form', 'feedback', 'offer', 'sign-up']);
const isForm = ({ page }: Route): boolean => FORMS.has(page);

async function pageRequest(
  parts: Parts,
  request: SiteRequest,
  route: Extract<Route, { page: 'home' | 'list' | 'slot' }>,
): Promise<PageRequest & { readonly locale: Locale }> {
  const { site } = parts;
  const { locale } = route;
  if (route.page === 'home') {
    return {
      locale,
      key: homePath(locale),
      isFreeText: false,
      render: () => renderHome(site, locale),
    };
  }
  if (route.page === 'slot') {
    const { slug } = route;
    return {
      locale,
      key: `${locale} slot ${slug}`,
      isFreeText: false,
      render: () => renderSlot(site, locale, slug),
    };
  }
  const known = await parts.overview();
  const read = readChosen(new URLSearchParams(request.query), known);
  return {
    locale,
    key: `${locale} list ${queryText(read.chosen)} ${read.dropped.join(' ')}`,
    isFreeText: read.chosen.q !== '' || read.dropped.length > 0,
    render: () => renderListing(site, { locale, known, read }),
  };
}

async function text(
  request: SiteRequest,
  content: { readonly body: string; readonly type: string },
): Promise<SiteResponse> {
  const encoded = await encode(content.body, FAST);
  const answer = respond(request, {
    status: 200,
    type: content.type,
    encoded,
    cache: CACHE.page,
  });
  return { ...answer, freshUntil: Date.now() + FRESH_MS };
}

const sendAsset = (request: SiteRequest, asset: Asset, cache: string): SiteResponse => ({
  ...respond(request, { status: 200, ...asset, cache }),
  freshUntil: Infinity,
});
