import { directionOf, type Translator } from '../i18n/translate';

type Written = {
  readonly text: string;
  readonly inLanguage: { readonly lang?: 'sv' | 'en'; readonly dir?: 'ltr' };
};

/** What an operator has written in Swedish, and perhaps in English; null where there is neither. */
export function ownWords(
  words: Translator,
  { sv, en }: { readonly sv: string | null; readonly en: string | null },
): Written | null {
  const language = words.locale !== 'sv' && en ? 'en' : 'sv';
  const text = language === 'en' ? en : (sv ?? en);
  if (!text) return null;
  if (language === words.locale) return { text, inLanguage: {} };
  const isAcross = directionOf(words.locale) === 'rtl';
  return { text, inLanguage: isAcross ? { lang: language, dir: 'ltr' } : { lang: language } };
}
