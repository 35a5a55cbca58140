import type { VNode } from 'preact';
import {
  AUDIENCES,
  type ContactPoint,
} from '../../../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../../../plugins/placement-matching/contracts/public-slots';
import { Select } from '../../components/select';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { ContactCard } from '../components/contact-card';
import { Crumbs } from '../components/text-frame';
import type { ContactChoice } from '../text-queries';
import { contactPath } from '../text-paths';

type Props = {
  readonly context: PageContext;
  readonly known: Overview;
  readonly chosen: ContactChoice;
  readonly contacts: readonly ContactPoint[];
};

/** Two questions and one answer first; never an empty page. */
export function ContactPage({ context, known, chosen, contacts }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const [first, ...others] = contacts;
  return (
    <Page
      context={context}
      title={t('contact.title')}
      description={t('contact.ingress')}
      current="contact"
    >
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{t('contact.title')}</h1>
          <p class="ingress">{t('contact.ingress')}</p>
        </header>
        <form class="questions" action={contactPath(words.locale)}>
          <Select
            name="roll"
            label={t('contact.iam')}
            any={t('contact.anyone')}
            value={chosen.roll}
            options={AUDIENCES.filter((one) => one !== 'everyone').map((value) => ({
              value,
              text: t(`audience.${value}`),
            }))}
          />
          <Select
            name="kommun"
            label={t('contact.place')}
            any={t('contact.anyplace')}
            value={chosen.kommun}
            options={known.municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          />
          <Select
            name="form"
            label={t('contact.kind')}
            any={t('contact.anykind')}
            value={chosen.form}
            options={known.kinds.map((kind) => ({ value: kind.code, text: words.name(kind) }))}
          />
          <button class="ds-button" type="submit">
            {t('contact.show')}
          </button>
        </form>
        {first ? (
          <ContactCard contact={first} words={words} heading={<h2>{t('contact.first')}</h2>} />
        ) : (
          <p>{t('contact.none')}</p>
        )}
        {others.length > 0 ? (
          <section class="stack">
            <h2>{t('contact.others')}</h2>
            <ul class="contacts plain">
              {others.map((contact) => (
                <li key={`${contact.name} ${contact.role}`}>
                  <ContactCard contact={contact} words={words} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  );
}
