import { LOCALES } from '../../src/site/i18n/translate';
import { crawl, type Crawled, type Visit } from './crawl';
import { templatesIn } from './site-fixture/templates';

/** Every template in every language and all that they lead to; without a content API and uploads. */
export const crawlTemplates = (visit: Visit): Promise<Crawled> =>
  crawl(visit, {
    starts: LOCALES.flatMap((locale) =>
      templatesIn(locale).flatMap(([, address, status]) => (status === 200 ? [address] : [])),
    ),
    isOurs: (path) => !/^\/(api|uploads|admin)\//.test(path),
  });
