import type { VNode } from 'preact';
import { KEPT_DAYS } from '../../../plugins/placement-matching/contracts/kept-days';
import type { Translator } from '../../i18n/translate';

const FORMS = ['contact', 'offer', 'signup', 'feedback'] as const;
const PARTS = ['ground', 'who', 'rights', 'visit'] as const;

/** What the forms ask for and what becomes of it, as article 13 of GDPR wants it told (Regulation (EU) 2016/679). */
export function PrivacyStatement({ words }: { readonly words: Translator }): VNode {
  const { t } = words;
  return (
    <div class="stack-lg">
      <section class="stack" aria-labelledby="privacy-forms">
        <h2 id="privacy-forms">{t('privacy.forms')}</h2>
        <dl class="facts">
          {FORMS.map((form) => [
            <dt key={form}>{t(`privacy.${form}`)}</dt>,
            <dd key={`${form}-text`}>{t(`privacy.${form}.text`, KEPT_DAYS)}</dd>,
          ])}
        </dl>
      </section>
      {PARTS.map((part) => (
        <section key={part} class="stack" aria-labelledby={`privacy-${part}`}>
          <h2 id={`privacy-${part}`}>{t(`privacy.${part}`)}</h2>
          <p>{t(`privacy.${part}.text`)}</p>
        </section>
      ))}
    </div>
  );
}
