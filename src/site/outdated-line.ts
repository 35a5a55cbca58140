import { decoded, encode, type Encoded } from './encode';
import { clockText } from './dates';
import { translator, type Locale } from './i18n/translate';

const QUALITY = 4;

/** The same page with a line at the top that says how old it is. */
export async function withOutdatedLine(
  page: { readonly encoded: Encoded; readonly renderedAt: number },
  locale: Locale,
): Promise<Encoded> {
  const line = translator(locale).t('outdated', { time: clockText(locale, page.renderedAt) });
  const html = decoded(page.encoded).toString();
  return encode(lineAtTop(html, line), QUALITY);
}

/** `line` is of our own words. */
export const lineAtTop = (html: string, line: string): string =>
  html.replace(/<main[^>]*>/, `$&<p class="notice">${line}</p>`);
