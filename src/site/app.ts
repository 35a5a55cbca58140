import type { SiteSettings } from '../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import { buildAssets, type Asset, type Assets } from './assets';
import { ContentApiError, createContentApi, type Transport } from './content-api/client';
import { encode } from './encode';
import { feedRequest } from './feeds/render-feed';
import { CACHE } from './headers';
import type { Locale } from './i18n/translate';
import { cleanQuestion, queryText, readChosen } from './listing-query';
import { answerForm } from './forms/answer-form';
import { answerOffer } from './offers/answer-offer';
import { answerSignUp } from './sign-up/answer-sign-up';
import { withOutdatedLine } from './outdated-line';
import { PageKeeper, TooManyRenders, type PageRequest } from './page-keeper';
import { renderHome, renderListing, renderMissing, renderPlain, renderSlot } from './page-renderer';
import type { Site } from './page-frame';
import { readBoundaries } from './map/boundaries';
import { localeFor } from './locale-for';
import { homePath, routeOf, type Route } from './paths';
import { placeRequest } from './places/place-requests';
import { remembered, type Remembered } from './remembered';
import { answerCalendarFile } from './texts/answer-calendar-file';
import { answerPreview } from './texts/answer-preview';
import { textRequest } from './texts/text-requests';
import { redirect, respond } from './respond';
import { searchRequest } from './search/render-search';
import { robots, sitemap } from './sitemap';
import { ThemeAssets } from './theme/theme-assets';
import type { SiteRequest, SiteResponse } from './site-request';

export type PublicSite = {
  /** Undefined: the address belongs to somebody else. */
  readonly answer: (request: SiteRequest) => Promise<SiteResponse | undefined>;
  /** The page for an address that nobody knows. */
  readonly missing: (request: SiteRequest) => Promise<SiteResponse>;
  /** The content has changed: from now on nobody gets what was made before. */
  readonly forget: () => void;
};

type Options = {
  readonly appRoot: string;
  readonly origin: string;
  readonly transport: Transport;
  readonly report: (error: unknown) => void;
};
type Parts = {
  readonly site: Site;
  readonly assets: Assets;
  readonly keeper: PageKeeper;
  readonly overview: () => Promise<Overview>;
  readonly themes: ThemeAssets;
  readonly help: Remembered<SiteSettings>;
  /** The region's own. */
  readonly hostname: string;
};

const HTML = 'text/html; charset=utf-8';
const LONGEST_QUERY = 4_000;
const FAST = 4;

export function createPublicSite(options: Options): PublicSite {
  const keeper = new PageKeeper();
  const api = createContentApi(options.transport);
  const memories = {
    overview: remembered(api.overview),
    places: remembered(api.places.all),
    help: remembered(() => api.texts.settings('sv')),
  };
  const parts = buildAssets(options.appRoot).then((assets): Parts => {
    const { places, overview, help } = memories;
    const origin = options.origin.replace(/\/$/, '');
    const hostname = URL.canParse(origin) ? new URL(origin).hostname : '';
    const boundaries = readBoundaries(options.appRoot);
    const site = { api, origin, styles: assets.styles, places: places.read, boundaries };
    const themes = new ThemeAssets(places.read);
    return { site, assets, keeper, overview: overview.read, themes, help, hostname };
  });
  return {
    forget: () => {
      for (const memory of Object.values(memories)) memory.forget();
      keeper.forget();
    },
    missing: async (request) => missing(await parts, request, localeFor(request)),
    answer: async (request) => {
      const route = routeOf(request.path);
      if (!route) return undefined;
      const region = await parts;
      const locale = 'locale' in route ? route.locale : localeFor(request);
      const ready = { ...region, site: await siteOf(region, request.host) };
      try {
        return await answerRoute(ready, request, { route, locale });
      } catch (error) {
        const isBusy = error instanceof TooManyRenders;
        if (!isBusy) options.report(error);
        return plain(ready, request, { locale, kind: isBusy ? 'busy' : 'failed' });
      }
    },
  };
}

/** On the host name of a municipality every page wears its colours. */
async function siteOf(parts: Parts, host: string): Promise<Site> {
  const { site } = parts;
  if (host === parts.hostname) return site;
  const places = await site.places().catch(() => []);
  return { ...site, host: places.find((place) => place.host === host) };
}

async function answerRoute(
  parts: Parts,
  request: SiteRequest,
  target: { readonly route: Route; readonly locale: Locale },
): Promise<SiteResponse> {
  const { route, locale } = target;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead && !(request.method === 'POST' && isForm(route))) {
    return plain(parts, request, { locale, kind: 'method' });
  }
  if (request.query.length > LONGEST_QUERY) return plain(parts, request, { locale, kind: 'long' });
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
      return asset ? sendAsset(request, asset, CACHE.asset) : missing(parts, request, locale);
    }
    case 'sitemap': {
      const body = await sitemap(parts.site.api, { origin: parts.site.origin, part: route.part });
      if (body === undefined) return missing(parts, request, locale);
      return text(request, { body, type: 'application/xml; charset=utf-8' });
    }
    case 'missing':
      return movedOrMissing(parts, request, locale);
    case 'contact-form':
    case 'contact-receipt':
    case 'feedback': {
      const answered = await answerForm(parts.site, request, route);
      if (answered === 'forbidden') return plain(parts, request, { locale, kind: 'elsewhere' });
      return answered ?? missing(parts, request, locale);
    }
    case 'sign-up': {
      const answered = await answerSignUp(parts.site, request, route);
      if (answered === 'forbidden') return plain(parts, request, { locale, kind: 'elsewhere' });
      return answered ?? missing(parts, request, locale);
    }
    case 'offer': {
      const answered = await answerOffer(parts, request, route);
      if (answered === 'forbidden') return plain(parts, request, { locale, kind: 'elsewhere' });
      return answered ?? missing(parts, request, locale);
    }
    case 'preview':
      return answerPreview(parts.site, request, route);
    case 'calendar-file':
      return (
        (await answerCalendarFile(parts.site, request, route)) ?? missing(parts, request, locale)
      );
    case 'feed': {
      const query = new URLSearchParams(request.query);
      const asked = await feedRequest(parts.site, route, { query, overview: parts.overview });
      return keptPage(parts, request, { ...asked, locale });
    }
    case 'search': {
      const question = cleanQuestion(new URLSearchParams(request.query).get('q') ?? '');
      return keptPage(parts, request, {
        ...searchRequest(parts.site, { locale, question }),
        locale,
      });
    }
    case 'home':
    case 'list':
    case 'slot':
      return keptPage(parts, request, await pageRequest(parts, request, route));
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
      return keptPage(parts, request, { ...asked, locale });
    }
    default: {
      const asked = await textRequest(parts.site, route, {
        query: new URLSearchParams(request.query),
        overview: parts.overview,
        missing: () => renderMissing(parts.site, locale, request.path),
      });
      return keptPage(parts, request, { ...asked, locale });
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

async function keptPage(
  parts: Parts,
  request: SiteRequest,
  asked: PageRequest & { readonly locale: Locale },
): Promise<SiteResponse> {
  // Kept for the day when the database is away; nobody waits for it.
  parts.help.read().catch(() => undefined);
  const key = `${parts.site.host?.code ?? ''} ${asked.key}`;
  const { page, isOutdated } = await parts.keeper.get({ ...asked, key });
  if (page.location) return redirect(page.location, 301);
  if (page.status === 404) return movedOrMissing(parts, request, asked.locale);
  const hasLine = isOutdated && page.type === undefined;
  const encoded = hasLine ? await withOutdatedLine(page, asked.locale) : page.encoded;
  const isShown = page.status === 200 && !isOutdated;
  return respond(request, {
    status: page.status,
    type: page.type ?? HTML,
    encoded,
    cache: isShown ? CACHE.page : CACHE.none,
    headers: {
      ...(page.type === undefined ? { Link: `<${parts.site.styles}>; rel=preload; as=style` } : {}),
      'Content-Language': asked.locale,
    },
  });
}

/** An address that a text has had leads to the one it has now. */
async function movedOrMissing(
  parts: Parts,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse> {
  const to = request.path.length > LONGEST_ADDRESS ? undefined : await movedTo(parts, request.path);
  return to ? redirect(to, 301) : missing(parts, request, locale);
}
const LONGEST_ADDRESS = 255;

/** Without its redirects the site still says that there is no such page. */
async function movedTo(parts: Parts, path: string): Promise<string | undefined> {
  try {
    return await parts.site.api.texts.moved(path);
  } catch (error) {
    if (error instanceof ContentApiError) return undefined;
    throw error;
  }
}

async function missing(parts: Parts, request: SiteRequest, locale: Locale): Promise<SiteResponse> {
  const { status, html } = renderMissing(parts.site, locale, request.path);
  return respond(request, {
    status,
    type: HTML,
    encoded: await encode(html, FAST),
    cache: CACHE.none,
  });
}

const PLAIN_STATUS = { failed: 503, busy: 429, long: 414, method: 405, elsewhere: 403 } as const;

async function plain(
  parts: Parts,
  request: SiteRequest,
  page: { readonly locale: Locale; readonly kind: keyof typeof PLAIN_STATUS },
): Promise<SiteResponse> {
  const { locale, kind } = page;
  const headers: Record<string, string> =
    kind === 'method'
      ? { Allow: 'GET, HEAD' }
      : kind === 'long' || kind === 'elsewhere'
        ? {}
        : { 'Retry-After': '60' };
  return respond(request, {
    status: PLAIN_STATUS[kind],
    type: HTML,
    encoded: await encode(renderPlain(parts.site, locale, { kind, help: parts.help.peek() }), FAST),
    cache: CACHE.none,
    headers,
  });
}

async function text(
  request: SiteRequest,
  content: { readonly body: string; readonly type: string },
): Promise<SiteResponse> {
  return respond(request, {
    status: 200,
    type: content.type,
    encoded: await encode(content.body, FAST),
    cache: CACHE.page,
  });
}

const sendAsset = (request: SiteRequest, asset: Asset, cache: string): SiteResponse =>
  respond(request, { status: 200, ...asset, cache });

/** Only what a URL may hold reaches a header. */
const safeQuery = (query: string): string => new URLSearchParams(query).toString();
