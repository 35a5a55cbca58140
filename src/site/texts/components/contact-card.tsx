import type { VNode } from 'preact';
import type { ContactPoint } from '../../../plugins/placement-matching/contracts/public-content';
import type { Translator } from '../../i18n/translate';
import { unbroken } from '../../unbroken';
import { contactFormPath } from '../text-paths';
import { inLanguageOf } from './language';

type Props = {
  readonly contact: ContactPoint;
  readonly words: Translator;
  readonly heading?: VNode;
};

/** Who answers, about what, when and how; and who does when they are away. */
export function ContactCard({ contact, words, heading }: Props): VNode {
  const { t } = words;
  const about = [
    contact.forms.map(words.name).join(', '),
    contact.department,
    contact.municipality?.name,
  ].filter(Boolean);
  const number = contact.telephone?.replace(/[^+\d]/g, '');
  return (
    <section class="contact stack">
      {heading}
      <p>
        <strong>{contact.name}</strong>
        <br />
        <span {...inLanguageOf(contact, words)}>{contact.role}</span>
        {about.length > 0 ? <span class="muted">{` · ${about.join(' · ')}`}</span> : null}
      </p>
      <dl class="lines">
        {contact.telephone && number ? (
          <>
            <dt>{t('contact.telephone')}</dt>
            <dd>
              <a class="ds-link" href={`tel:${number}`}>
                <bdi>{unbroken(contact.telephone)}</bdi>
              </a>
            </dd>
          </>
        ) : null}
        {contact.hours ? (
          <>
            <dt>{t('contact.hours')}</dt>
            <dd {...inLanguageOf(contact, words)}>{contact.hours}</dd>
          </>
        ) : null}
        {contact.email ? (
          <>
            <dt>{t('contact.email')}</dt>
            <dd>
              <a class="ds-link" href={`mailto:${contact.email}`}>
                <bdi>{contact.email}</bdi>
              </a>
            </dd>
          </>
        ) : null}
        {contact.languages ? (
          <>
            <dt>{t('contact.languages')}</dt>
            <dd>{contact.languages}</dd>
          </>
        ) : null}
        {contact.substitute ? (
          <>
            <dt>{t('contact.away')}</dt>
            <dd {...inLanguageOf(contact, words)}>{contact.substitute}</dd>
          </>
        ) : null}
      </dl>
      <p>
        <a class="ds-link" href={contactFormPath(words.locale, contact.id)}>
          {t('write.title', { name: contact.name })}
        </a>
      </p>
      {contact.promise ? <p {...inLanguageOf(contact, words)}>{contact.promise}</p> : null}
    </section>
  );
}
