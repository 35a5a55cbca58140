import type { ComponentChildren, VNode } from 'preact';
import type {
  ContactPoint,
  PageDetail,
  SiteSettings,
} from '../../../plugins/placement-matching/contracts/public-content';
import lastRun from '../../accessibility-run.json';
import { dayText } from '../../dates';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { Body } from '../components/body';
import { ContactCard } from '../components/contact-card';
import { inLanguageOf, LanguageNotice } from '../components/language';
import { Crumbs } from '../components/text-frame';
import { contactFormPath } from '../text-paths';

type Props = {
  readonly context: PageContext;
  readonly settings: SiteSettings;
  readonly contact: ContactPoint | undefined;
  /** What an editor has written besides. */
  readonly page: PageDetail | undefined;
};

const DIGG = 'https://www.digg.se/tdosanmalan';

/** The statement that the law asks for: each thing it must say has a heading, also where nobody has said it yet. */
export function AccessibilityPage({ context, settings, contact, page }: Props): VNode {
  const { words, today } = context;
  const { t, locale } = words;
  const day = (text: string): string => dayText(locale, text, today);
  const { statementOn, testedOn, complianceLevel } = settings;
  return (
    <Page
      context={context}
      title={page?.title ?? t('page.accessibility')}
      description={t('page.accessibility.text')}
    >
      <Crumbs context={context} crumbs={[]} />
      <div class="one text">
        <header class="stack">
          {page ? <LanguageNotice text={page} words={words} /> : null}
          <h1 {...(page ? inLanguageOf(page, words) : {})}>
            {page?.title ?? t('page.accessibility')}
          </h1>
          <p class="ingress">{t('page.accessibility.text')}</p>
        </header>
        <div class="stack-lg">
          {page ? (
            <div {...inLanguageOf(page, words)}>
              <Body parts={page.body} words={words} />
            </div>
          ) : null}
          <Part title={t('a11y.level')}>
            <p>{t(`a11y.${complianceLevel ?? 'unknown'}`)}</p>
          </Part>
          <Part title={t('a11y.faults')}>
            <p class="tasks">{settings.knownFaults ?? t('a11y.faults.none')}</p>
          </Part>
          <Part title={t('a11y.tested')}>
            {settings.testedHow ? <p class="tasks">{settings.testedHow}</p> : null}
            {testedOn ? <p>{t('a11y.tested.on', { day: day(testedOn) })}</p> : null}
            <p>
              <strong>{t('a11y.automatic')}</strong>
              <br />
              {t('a11y.automatic.text', { ...lastRun, day: day(lastRun.day) })}
            </p>
          </Part>
          <Part title={t('a11y.report')}>
            <p>{t('a11y.report.text')}</p>
            <p>
              <a class="ds-link" href={contactFormPath(locale, contact?.id)}>
                {t('write.plain')}
              </a>
            </p>
          </Part>
          <Part title={t('a11y.supervision')}>
            <p>{t('a11y.supervision.text')}</p>
            <p>
              <a class="ds-link" href={DIGG}>
                {t('a11y.supervision.link')}
              </a>
            </p>
          </Part>
          {settings.operator ? (
            <Part title={t('a11y.operator')}>
              <p>
                <bdi>{settings.operator}</bdi>
              </p>
            </Part>
          ) : null}
          {statementOn ? <p class="muted">{t('a11y.updated', { day: day(statementOn) })}</p> : null}
        </div>
        {contact ? (
          <aside aria-label={t('texts.questions')}>
            <ContactCard
              contact={contact}
              words={words}
              heading={<h2>{t('texts.questions')}</h2>}
            />
          </aside>
        ) : null}
      </div>
    </Page>
  );
}

function Part(props: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="stack">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
