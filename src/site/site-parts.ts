import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import type { SiteSettings } from '../plugins/placement-matching/contracts/public-content';
import { buildAssets, type Assets } from './assets';
import { createContentApi, type Transport } from './content-api/client';
import { readBoundaries } from './map/boundaries';
import type { Site } from './page-frame';
import { PageKeeper } from './page-keeper';
import { remembered, type Remembered } from './remembered';
import { ThemeAssets } from './theme/theme-assets';

export type SiteOptions = {
  readonly appRoot: string;
  readonly origin: string;
  readonly transport: Transport;
  readonly report: (error: unknown) => void;
};
/** What every page is made with. */
export type Parts = {
  readonly site: Site;
  readonly assets: Assets;
  readonly keeper: PageKeeper;
  readonly overview: () => Promise<Overview>;
  readonly themes: ThemeAssets;
  readonly help: Remembered<SiteSettings>;
  /** The region's own. */
  readonly hostname: string;
};

export function buildParts(options: SiteOptions): {
  readonly ready: Promise<Parts>;
  readonly forget: () => void;
} {
  const keeper = new PageKeeper();
  const api = createContentApi(options.transport);
  const overview = remembered(api.overview);
  const places = remembered(api.places.all);
  const help = remembered(() => api.texts.settings('sv'));
  const ready = buildAssets(options.appRoot).then((assets): Parts => {
    const origin = options.origin.replace(/\/$/, '');
    const hostname = URL.canParse(origin) ? new URL(origin).hostname : '';
    const boundaries = readBoundaries(options.appRoot);
    const site = { api, origin, styles: assets.styles, places: places.read, boundaries };
    const themes = new ThemeAssets(places.read);
    return { site, assets, keeper, overview: overview.read, themes, help, hostname };
  });
  return {
    ready,
    forget: () => {
      for (const memory of [overview, places, help]) memory.forget();
      keeper.forget();
    },
  };
}

/** On the host name of a municipality every page wears its colours. */
export async function siteOf(parts: Parts, host: string): Promise<Site> {
  const { site } = parts;
  if (host === parts.hostname) return site;
  const places = await site.places().catch(() => []);
  return { ...site, host: places.find((place) => place.host === host) };
}
