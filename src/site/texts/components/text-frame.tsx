import type { ComponentChildren, VNode } from 'preact';
import type { ContentLocale } from '../../../plugins/placement-matching/contracts/public-addresses';
import type { ContactPoint } from '../../../plugins/placement-matching/contracts/public-content';
import { FeedbackForm } from '../../forms/feedback-form';
import { Page, type Section } from '../../layouts/page';
import type { Thing } from '../../seo/seo';
import type { PageContext } from '../../page-context';
import { homePath } from '../../paths';
import { ContactCard } from './contact-card';
import { inLanguageOf, LanguageNotice } from './language';

export type Crumb = { readonly text: string; readonly href: string };

type Props = {
  readonly context: PageContext;
  readonly text: {
    readonly title: string;
    readonly ingress: string | null;
    readonly language: ContentLocale;
    readonly notice: 'not-translated' | 'not-proofread' | null;
    readonly updatedAt: string;
    readonly contact: ContactPoint | null;
    readonly seo: {
      readonly title: string | null;
      readonly description: string | null;
      readonly isHidden: boolean;
    };
  };
  readonly crumbs: readonly Crumb[];
  readonly current?: Section;
  /** What the text is, in the words of schema.org. */
  readonly about?: readonly Thing[];
  /** Path of a picture that stands for the text. */
  readonly image?: string | undefined;
  /** Said under the heading, such as the date of a news article. */
  readonly facts?: ComponentChildren;
  /** Before the text begins, such as its contents. */
  readonly lead?: ComponentChildren;
  /** After the text, such as what to do next. */
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** What every text of an editor has: the way back, heading, notice of its language, contact, date. */
export function TextFrame(props: Props): VNode {
  const { context, text, crumbs, facts, lead, after, image, about = [], children } = props;
  const { words } = context;
  const inLanguage = inLanguageOf(text, words);
  const home = { text: words.t('nav.home'), href: homePath(words.locale) };
  return (
    <Page
      context={context}
      title={text.seo.title ?? text.title}
      description={text.seo.description ?? text.ingress ?? undefined}
      isFindable={!text.seo.isHidden}
      current={props.current}
      updatedAt={text.updatedAt}
      seo={{ type: 'article', image, about, crumbs: [home, ...crumbs] }}
    >
      <Crumbs context={context} crumbs={crumbs} />
      <article class="one text">
        <header class="stack">
          <LanguageNotice text={text} words={words} />
          <h1 {...inLanguage}>{text.title}</h1>
          {facts}
          {text.ingress ? (
            <p class="ingress" {...inLanguage}>
              {text.ingress}
            </p>
          ) : null}
          {lead}
        </header>
        <div class="stack-lg" {...inLanguage}>
          {children}
        </div>
        {after}
        {text.contact ? (
          <aside aria-label={words.t('texts.questions')}>
            <ContactCard
              contact={text.contact}
              words={words}
              heading={<h2>{words.t('texts.questions')}</h2>}
            />
          </aside>
        ) : null}
        <FeedbackForm context={context} />
      </article>
    </Page>
  );
}

export function Crumbs(props: {
  readonly context: PageContext;
  readonly crumbs: readonly Crumb[];
}): VNode {
  const { words } = props.context;
  const all = [{ text: words.t('nav.home'), href: homePath(words.locale) }, ...props.crumbs];
  return (
    <nav class="crumbs" aria-label={words.t('nav.breadcrumbs')}>
      <ol class="plain">
        {all.map(({ text, href }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
