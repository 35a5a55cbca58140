import type { VNode } from 'preact';
import type { ContentLocale } from '../../../plugins/placement-matching/contracts/public-addresses';
import { directionOf, type Translator } from '../../i18n/translate';

type Text = {
  readonly language: ContentLocale;
  readonly notice: 'not-translated' | 'not-proofread' | null;
};

/** The language and direction of a text that is not in the page's own. */
export function inLanguageOf(
  text: Pick<Text, 'language'>,
  words: Translator,
): { readonly lang?: string; readonly dir?: 'rtl' | 'ltr' } {
  if (text.language === words.locale) return {};
  return { lang: text.language, dir: directionOf(text.language) };
}

/** What the reader must know about the language of the text, before it begins. */
export function LanguageNotice(props: {
  readonly text: Text;
  readonly words: Translator;
}): VNode | null {
  const { text, words } = props;
  if (text.notice === null) return null;
  const sentence =
    text.notice === 'not-translated'
      ? words.t('notice.translated', { language: words.t(`language.${text.language}`) })
      : words.t('notice.proofread');
  return <p class="notice">{sentence}</p>;
}
