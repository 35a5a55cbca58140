import type { Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import type { PageRequest } from '../page-keeper';
import { SearchPage } from './search-page';
import { searchPath } from './search-path';

/** The page of a question, and the one that only asks. */
export function searchRequest(
  site: Site,
  asked: { readonly locale: Locale; readonly question: string },
): PageRequest {
  const { locale, question } = asked;
  return {
    key: `${locale} search ${question.toLowerCase()}`,
    isFreeText: question !== '',
    render: async () => {
      const context = contextOf(site, locale, (other) => searchPath(other, question));
      const found = question ? await site.api.everything(question, locale) : undefined;
      const page = <SearchPage context={context} question={question} found={found} />;
      return { status: 200, html: renderPage(page) };
    },
  };
}
