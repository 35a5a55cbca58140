import type { TextKind } from '../../plugins/placement-matching/contracts/public-addresses';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { Site } from '../page-frame';
import type { PageRequest, RenderedPage } from '../page-keeper';
import { renderOpenData } from '../open-data/render-open-data';
import { renderTexts } from './render-lists';
import { renderAmbassadors, renderContact, renderFixed, renderText } from './render-text';
import type { FormRoute, TextRoute } from './text-paths';
import { contactQueryText, listQuery, readContactChoice, readListChoice } from './text-queries';

type PageOfTexts = Exclude<TextRoute, { page: 'calendar-file' | 'sign-up' } | FormRoute>;
type Asked = {
  readonly query: URLSearchParams;
  readonly overview: () => Promise<Overview>;
  readonly missing: () => RenderedPage;
};

/** The key under which a page of texts is kept, and how it is made. */
export async function textRequest(
  site: Site,
  route: PageOfTexts,
  asked: Asked,
): Promise<PageRequest> {
  const { locale } = route;
  switch (route.page) {
    case 'texts': {
      const { kind } = route;
      const read = readListChoice(asked.query);
      const choice = { ...read, ...(HAS[kind] ?? NOTHING)(read) };
      return {
        key: `${locale} ${kind} ${listQuery(choice)}`,
        // Anybody can ask for pages that do not exist: they evict no other.
        isFreeText: choice.page > COMMON_PAGES,
        render: async () =>
          kind === 'page' ? asked.missing() : renderTexts(site, kind, { locale, choice }),
      };
    }
    case 'text':
      return {
        key: `${locale} ${route.kind} ${route.slug} ${route.step ?? ''} ${route.isChecklist ? '1' : ''}`,
        isFreeText: false,
        render: async () => (await renderText(site, route)) ?? asked.missing(),
      };
    case 'fixed':
      return {
        key: `${locale} fixed ${route.key}`,
        isFreeText: false,
        render: () =>
          route.key === 'open-data'
            ? renderOpenData(site, locale)
            : renderFixed(site, locale, route.key),
      };
    case 'ambassadors':
      return {
        key: `${locale} ambassadors`,
        isFreeText: false,
        render: () => renderAmbassadors(site, locale),
      };
    case 'contact': {
      const known = await asked.overview();
      const chosen = readContactChoice(asked.query, known);
      return {
        key: `${locale} contact ${contactQueryText(chosen)}`,
        isFreeText: false,
        render: () => renderContact(site, { locale, known, chosen }),
      };
    }
  }
}

const COMMON_PAGES = 20;

type Choice = ReturnType<typeof readListChoice>;
/** What narrows a list of each kind; the rest of the query does not, and makes no page of its own. */
const NOTHING = (_: Choice): Partial<Choice> => ({ audience: undefined, isPast: false });
const HAS: Partial<Record<TextKind, (read: Choice) => Partial<Choice>>> = {
  guide: () => ({ isPast: false }),
  event: () => ({ audience: undefined }),
};
