import type { VNode } from 'preact';
import { textPath } from '../../../plugins/placement-matching/contracts/public-addresses';
import type {
  ContactPoint,
  GuideSummary,
} from '../../../plugins/placement-matching/contracts/public-content';
import type { FormDetail } from '../../../plugins/placement-matching/contracts/public-places';
import type { Overview } from '../../../plugins/placement-matching/contracts/public-slots';
import { PeriodNotice } from '../../components/period-notice';
import { dayText } from '../../dates';
import { Page } from '../../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../../listing-query';
import type { PageContext } from '../../page-context';
import { ContactCard } from '../../texts/components/contact-card';
import { inLanguageOf } from '../../texts/components/language';
import { Crumbs } from '../../texts/components/text-frame';
import { ownWords } from '../own-words';
import { formPath, formsPath } from '../place-paths';

/** The kinds of placement, each with how many places it has now. */
export function FormsPage(props: {
  readonly context: PageContext;
  readonly known: Overview;
}): VNode {
  const { context, known } = props;
  const { words } = context;
  const { t, locale } = words;
  return (
    <Page context={context} title={t('forms.title')} description={t('forms.ingress')}>
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{t('forms.title')}</h1>
          <p class="ingress">{t('forms.ingress')}</p>
        </header>
        <ul class="columns plain">
          {known.kinds.map((kind) => (
            <li class="counted" key={kind.code}>
              <a class="ds-link" href={formPath(locale, kind.code)}>
                {words.name(kind)}
              </a>
              <span class="number">{kind.count}</span>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

type Props = {
  readonly context: PageContext;
  readonly form: FormDetail;
  readonly guides: readonly GuideSummary[];
  readonly contact: ContactPoint | undefined;
};

/** What one kind of placement is, when it can be wished for, what to read and whom to ask. */
export function FormPage({ context, form, guides, contact }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const name = words.name(form);
  const about = ownWords(words, { sv: form.descriptionSv, en: form.descriptionEn });
  return (
    <Page context={context} title={name} description={about?.text ?? t('forms.ingress')}>
      <Crumbs
        context={context}
        crumbs={[{ text: t('forms.title'), href: formsPath(words.locale) }]}
      />
      <div class="one place">
        <header class="stack">
          <h1>{name}</h1>
          {about ? (
            <p class="ingress" {...about.inLanguage}>
              {about.text}
            </p>
          ) : null}
          <p>
            {form.count > 0 ? (
              <a
                class="ds-button"
                href={listLink(words.locale, NOTHING_CHOSEN, { form: [form.code] })}
              >
                {words.plural('form.slots', form.count)}
              </a>
            ) : (
              t('home.empty')
            )}
          </p>
        </header>
        {contact ? (
          <aside class="stack" aria-label={t('texts.questions')}>
            <ContactCard
              contact={contact}
              words={words}
              heading={<h2>{t('texts.questions')}</h2>}
            />
          </aside>
        ) : null}
        <div class="stack-lg">
          <section class="stack" aria-labelledby="perioder">
            <h2 id="perioder">{t('form.periods')}</h2>
            <Periods context={context} form={form} />
          </section>
          {guides.length > 0 ? (
            <section class="stack" aria-labelledby="guider">
              <h2 id="guider">{t('nav.guides')}</h2>
              <ul class="plain lines-of-links">
                {guides.map((guide) => (
                  <li key={guide.slug}>
                    <a
                      class="ds-link"
                      href={textPath('guide', words.locale, guide.slug)}
                      {...inLanguageOf(guide, words)}
                    >
                      {guide.title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

function Periods({ context, form }: Pick<Props, 'context' | 'form'>): VNode {
  const { words, today } = context;
  if (form.periods.length === 0) {
    const next = form.nextOpens
      ? words.t('periods.next', { day: dayText(words.locale, form.nextOpens, today) })
      : '';
    return <p>{`${words.t('periods.none')} ${next}`.trim()}</p>;
  }
  return (
    <ul class="notices plain">
      {form.periods.map((period) => (
        <PeriodNotice period={period} context={context} key={period.name} />
      ))}
    </ul>
  );
}
