import type { ComponentChildren, VNode } from 'preact';
import type { ContentLocale } from '../../../plugins/placement-matching/contracts/public-addresses';
import { Page, type Section } from '../../layouts/page';
import type { PageContext } from '../../page-context';
import { FollowLinks } from '../../feeds/follow-links';
import type { FeedLink } from '../../seo/seo';
import { inLanguageOf } from '../components/language';
import { Crumbs, type Crumb } from '../components/text-frame';

export type ListItem = {
  readonly title: string;
  readonly ingress: string | null;
  readonly language: ContentLocale;
  readonly href: string;
  /** Said under the heading: a date, a place, a version. */
  readonly facts: string;
};

type Props = {
  readonly context: PageContext;
  readonly title: string;
  readonly ingress: string;
  readonly empty: string;
  readonly items: readonly ListItem[];
  readonly page: number;
  readonly pages: number;
  /** The same list on another page. */
  readonly pageHref: (page: number) => string;
  readonly current?: Section;
  readonly choice?: ComponentChildren;
  /** Under the list: what to do next. */
  readonly after?: ComponentChildren;
  readonly crumbs?: readonly Crumb[];
  readonly feeds?: readonly FeedLink[];
};

export function TextListPage(props: Props): VNode {
  const { context, title, ingress, items } = props;
  const { words } = context;
  return (
    <Page
      context={context}
      title={title}
      description={ingress}
      current={props.current}
      seo={{ feeds: props.feeds }}
    >
      <Crumbs context={context} crumbs={props.crumbs ?? []} />
      <div class="stack-lg">
        <header class="stack">
          <h1>{title}</h1>
          <p class="ingress">{ingress}</p>
          {props.feeds ? <FollowLinks words={words} feeds={props.feeds} /> : null}
        </header>
        {props.choice}
        {items.length === 0 ? <p>{props.empty}</p> : null}
        <ul class="cards plain" hidden={items.length === 0}>
          {items.map((item) => (
            <li class="slot" key={item.href} {...inLanguageOf(item, words)}>
              <h2>
                <a class="ds-link" href={item.href}>
                  {item.title}
                </a>
              </h2>
              {item.facts ? (
                <p class="muted" lang={words.locale}>
                  {item.facts}
                </p>
              ) : null}
              {item.ingress ? <p>{item.ingress}</p> : null}
            </li>
          ))}
        </ul>
        <Pages {...props} />
        {props.after}
      </div>
    </Page>
  );
}

function Pages({ context, page, pages, pageHref }: Props): VNode | null {
  const { t } = context.words;
  if (pages < 2) return null;
  return (
    <nav class="pages" aria-label={t('list.pages')}>
      {page > 1 ? (
        <a class="ds-link" rel="prev" href={pageHref(page - 1)}>
          {t('list.previous')}
        </a>
      ) : null}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages ? (
        <a class="ds-link" rel="next" href={pageHref(page + 1)}>
          {t('list.next')}
        </a>
      ) : null}
    </nav>
  );
}

/** Ways to narrow a list, as links: the one that is chosen says so. */
export function Choice(props: {
  readonly label: string;
  readonly options: readonly {
    readonly text: string;
    readonly href: string;
    readonly isChosen: boolean;
  }[];
}): VNode {
  return (
    <nav class="choice-links" aria-label={props.label}>
      <ul class="plain">
        {props.options.map(({ text, href, isChosen }) => (
          <li key={href}>
            <a class="chip" href={href} aria-current={isChosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
