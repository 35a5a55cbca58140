import type { VNode } from 'preact';
import {
  sectionPath,
  textPath,
} from '../../../plugins/placement-matching/contracts/public-addresses';
import type { GuideDetail } from '../../../plugins/placement-matching/contracts/public-content';
import { dayOf, dayText } from '../../dates';
import { Page } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { inLanguageOf, LanguageNotice } from '../components/language';
import { Figure } from '../components/body';
import { NextStep } from '../components/next-step';
import { RichText } from '../components/rich-text';
import { Crumbs, TextFrame } from '../components/text-frame';
import { checklistPath, stepPath } from '../text-paths';

type Props = { readonly context: PageContext; readonly guide: GuideDetail };
type Step = GuideDetail['steps'][number];

/** The whole guide on one page, or one step of it with the way to the next. */
export function GuidePage({ context, guide, step }: Props & { readonly step?: Step }): VNode {
  const { words } = context;
  const { locale, t } = words;
  const guides = { text: t('nav.guides'), href: sectionPath('guide', locale) };
  const whole = { text: guide.title, href: textPath('guide', locale, guide.slug) };
  const title = step ? `${guide.title}: ${step.title}` : guide.title;
  return (
    <TextFrame
      context={context}
      text={{
        ...guide,
        title,
        ingress: step ? null : guide.ingress,
        seo: { ...guide.seo, description: guide.seo.description ?? guide.ingress ?? title },
      }}
      crumbs={step ? [guides, whole] : [guides]}
      current="guides"
      facts={<p class="muted">{factsOf(context, guide)}</p>}
      lead={<Contents context={context} guide={guide} step={step} />}
      after={<NextStep audience={guide.audience} words={words} />}
    >
      {step ? (
        <OneStep context={context} guide={guide} step={step} />
      ) : (
        <>
          <RichText blocks={guide.introduction} />
          {guide.steps.map((one) => (
            <section class="stack" id={one.slug} key={one.slug} aria-labelledby={`${one.slug}-h`}>
              <h2 id={`${one.slug}-h`}>{one.title}</h2>
              <StepContent context={context} step={one} under={2} />
            </section>
          ))}
        </>
      )}
    </TextFrame>
  );
}

function factsOf({ words, today }: PageContext, guide: GuideDetail): string {
  const { t } = words;
  const { version, reviewer, reviewedOn, appliesIn, updatedAt } = guide;
  const day = reviewedOn ? dayText(words.locale, reviewedOn, today) : '';
  const reviewed = day ? t('texts.reviewed', { reviewer: reviewer ?? '', day }) : '';
  const places = words.list(appliesIn.map(({ name }) => name));
  return [
    t('texts.updated', { day: dayText(words.locale, dayOf(updatedAt), today) }),
    version ? t('texts.version', { version }) : null,
    reviewer ? reviewed || t('texts.reviewer', { reviewer }) : null,
    places ? t('texts.where', { places }) : t('texts.everywhere'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Contents(props: Props & { readonly step?: Step }): VNode | null {
  const { context, guide, step } = props;
  const { words } = context;
  const { steps } = guide;
  const hasChecklist = steps.some(({ checklist }) => checklist.length > 0);
  if (steps.length === 0) return null;
  const href = (one: Step): string =>
    step ? stepPath(words.locale, guide.slug, one.slug) : `#${one.slug}`;
  return (
    <nav class="contents stack" aria-label={words.t('guide.contents')}>
      <ol>
        {steps.map((one) => (
          <li key={one.slug}>
            <a
              class="ds-link"
              href={href(one)}
              aria-current={one === step ? 'step' : undefined}
              {...inLanguageOf(guide, words)}
            >
              {one.title}
            </a>
          </li>
        ))}
      </ol>
      {hasChecklist ? (
        <p>
          <a class="ds-link" href={checklistPath(words.locale, guide.slug)}>
            {words.t('guide.print')}
          </a>
        </p>
      ) : null}
    </nav>
  );
}

function OneStep({ context, guide, step }: Props & { readonly step: Step }): VNode {
  const { words } = context;
  const { locale, t } = words;
  const index = guide.steps.indexOf(step);
  const [earlier, later] = [guide.steps[index - 1], guide.steps[index + 1]];
  return (
    <>
      <p class="muted" lang={locale}>
        {t('guide.step', { number: index + 1, count: guide.steps.length })}
      </p>
      <StepContent context={context} step={step} under={1} />
      <nav class="pages" aria-label={t('guide.steps')} lang={locale}>
        {earlier ? (
          <a class="ds-link" rel="prev" href={stepPath(locale, guide.slug, earlier.slug)}>
            {t('guide.previous', { step: earlier.title })}
          </a>
        ) : null}
        <a class="ds-link" href={textPath('guide', locale, guide.slug)}>
          {t('guide.whole')}
        </a>
        {later ? (
          <a class="ds-link" rel="next" href={stepPath(locale, guide.slug, later.slug)}>
            {t('guide.next', { step: later.title })}
          </a>
        ) : null}
      </nav>
    </>
  );
}

/** On screen a checklist is a list: nothing is saved, so nothing looks as if it were. */
function StepContent(props: {
  readonly context: PageContext;
  readonly step: Step;
  readonly under: 1 | 2;
}): VNode {
  const { context, step, under } = props;
  const { words } = context;
  const heading = words.t('guide.checklist');
  return (
    <>
      <RichText blocks={step.body} under={under} />
      {step.image ? <Figure picture={step.image} /> : null}
      {step.checklist.length > 0 ? (
        <div class="how stack">
          {under === 1 ? (
            <h2 lang={words.locale}>{heading}</h2>
          ) : (
            <h3 lang={words.locale}>{heading}</h3>
          )}
          <CheckLines lines={step.checklist} />
        </div>
      ) : null}
    </>
  );
}

const CheckLines = (props: { readonly lines: readonly string[] }): VNode => (
  <ul class="checklist">
    {props.lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** The checklists alone, for paper: real boxes and a line for the workplace, none for the learner. */
export function ChecklistPage({ context, guide }: Props): VNode {
  const { words } = context;
  const { locale, t } = words;
  const title = t('guide.printable', { title: guide.title });
  return (
    <Page
      context={context}
      title={title}
      isFindable={false}
      current="guides"
      updatedAt={guide.updatedAt}
    >
      <Crumbs
        context={context}
        crumbs={[
          { text: t('nav.guides'), href: sectionPath('guide', locale) },
          { text: guide.title, href: textPath('guide', locale, guide.slug) },
        ]}
      />
      <div class="stack-lg paper">
        <header class="stack">
          <LanguageNotice text={guide} words={words} />
          <h1>{title}</h1>
          <p class="muted screen-only">{t('guide.howtoprint')}</p>
          <p class="write-line">
            <strong>{t('guide.workplace')}</strong>
          </p>
          <p class="muted">{t('guide.nobody')}</p>
        </header>
        {guide.steps
          .filter(({ checklist }) => checklist.length > 0)
          .map((step) => (
            <section class="stack" key={step.slug} {...inLanguageOf(guide, words)}>
              <h2>{step.title}</h2>
              <CheckLines lines={step.checklist} />
            </section>
          ))}
        <p class="muted">{factsOf(context, guide)}</p>
      </div>
    </Page>
  );
}
