import { answerPlain } from './answer-plain';
import { answerMissing } from './answer-missing';
import { answerRoute } from './answer-route';
import { localeFor } from './locale-for';
import { TooManyRenders } from './page-keeper';
import { routeOf } from './paths';
import { buildParts, siteOf, type SiteOptions } from './site-parts';
import type { SiteRequest, SiteResponse } from './site-request';

export type PublicSite = {
  /** Undefined: the address belongs to somebody else. */
  readonly answer: (request: SiteRequest) => Promise<SiteResponse | undefined>;
  /** The page for an address that nobody knows. */
  readonly missing: (request: SiteRequest) => Promise<SiteResponse>;
  /** The content has changed: from now on nobody gets what was made before. */
  readonly forget: () => void;
};

export function createPublicSite(options: SiteOptions): PublicSite {
  const parts = buildParts(options);
  return {
    forget: parts.forget,
    missing: async (request) => answerMissing(await parts.ready, request, localeFor(request)),
    answer: async (request) => {
      const route = routeOf(request.path);
      if (!route) return undefined;
      const region = await parts.ready;
      const locale = 'locale' in route ? route.locale : localeFor(request);
      const ready = { ...region, site: await siteOf(region, request.host) };
      try {
        return await answerRoute(ready, request, { route, locale });
      } catch (error) {
        const isBusy = error instanceof TooManyRenders;
        if (!isBusy) options.report(error);
        return answerPlain(ready, request, { locale, kind: isBusy ? 'busy' : 'failed' });
      }
    },
  };
}
