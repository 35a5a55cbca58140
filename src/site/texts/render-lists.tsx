import {
  sectionPath,
  textPath,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import {
  AUDIENCES,
  type GuideSummary,
} from '../../plugins/placement-matching/contracts/public-content';
import type { PublicPlace } from '../../plugins/placement-matching/contracts/public-places';
import { feedsOfList } from '../feeds/follow-links';
import type { FeedLink } from '../seo/seo';
import { renderPage } from '../layouts/page';
import { dayText } from '../dates';
import type { Locale, Translator } from '../i18n/translate';
import type { PageContext } from '../page-context';
import { contextOf, type Site } from '../page-frame';
import type { RenderedPage } from '../page-keeper';
import { placePath } from '../places/place-paths';
import { eventTime } from './pages/event';
import { projectTime } from './pages/project';
import { NextStep } from './components/next-step';
import { Choice, TextListPage, type ListItem } from './pages/text-list';
import { listQuery, type ListChoice } from './text-queries';

type Asked = { readonly locale: Locale; readonly choice: ListChoice };

/** A list of guides, news, events or projects. */
export async function renderTexts(
  site: Site,
  kind: Exclude<TextKind, 'page'>,
  asked: Asked,
): Promise<RenderedPage> {
  const { locale, choice } = asked;
  const address = (other: Locale, change: Partial<ListChoice> = {}): string => {
    const query = listQuery({ ...choice, ...change });
    return sectionPath(kind, other) + (query ? `?${query}` : '');
  };
  const context = contextOf(site, locale, address);
  const { t } = context.words;
  const shown = await LISTS[kind](site, context, asked);
  const page = (
    <TextListPage
      context={context}
      {...shown}
      pageHref={(number) => address(locale, { page: number })}
      after={choice.audience ? <NextStep audience={choice.audience} words={context.words} /> : null}
      choice={
        shown.options ? (
          <Choice
            label={t(kind === 'guide' ? 'guides.for' : 'nav.events')}
            options={shown.options.map(({ text, ...change }) => ({
              text,
              href: address(locale, { page: 1, ...change }),
              isChosen:
                change.audience === choice.audience && Boolean(change.isPast) === choice.isPast,
            }))}
          />
        ) : null
      }
    />
  );
  return { status: 200, html: renderPage(page) };
}

/** The guides that hold in a municipality, in its colours. */
export async function renderGuidesOf(
  site: Site,
  context: PageContext,
  place: PublicPlace,
): Promise<RenderedPage> {
  const { words } = context;
  const { data } = await site.api.texts.list('guide', words.locale, { municipality: place.code });
  const page = (
    <TextListPage
      context={context}
      title={words.t('place.guides.title', { place: place.name })}
      ingress={words.t('guides.ingress')}
      empty={words.t('texts.none')}
      items={data.map((guide) => guideItem(words, guide))}
      page={1}
      pages={1}
      pageHref={() => sectionPath('guide', words.locale)}
      current="guides"
      crumbs={[{ text: place.name, href: placePath(words.locale, place.slug) }]}
    />
  );
  return { status: 200, html: renderPage(page) };
}

const guideItem = (words: Translator, guide: GuideSummary): ListItem => ({
  ...guide,
  href: textPath('guide', words.locale, guide.slug),
  facts: [
    words.t(`audience.${guide.audience}`),
    guide.forms.map(words.name).join(', '),
    words.list(guide.appliesIn.map(({ name }) => name)),
  ]
    .filter(Boolean)
    .join(' · '),
});

type Option = Partial<Pick<ListChoice, 'audience' | 'isPast'>> & { readonly text: string };
type Shown = {
  readonly title: string;
  readonly ingress: string;
  readonly empty: string;
  readonly items: readonly ListItem[];
  readonly page: number;
  readonly pages: number;
  readonly current?: 'guides';
  readonly options?: readonly Option[];
  readonly feeds?: readonly FeedLink[];
};
type Reader = (site: Site, context: PageContext, asked: Asked) => Promise<Shown>;

const LISTS: Readonly<Record<Exclude<TextKind, 'page'>, Reader>> = {
  guide: async (site, { words }, { locale, choice }) => {
    const { t } = words;
    const list = await site.api.texts.list('guide', locale, {
      page: String(choice.page),
      ...(choice.audience ? { audience: choice.audience } : {}),
    });
    const items = list.data.map((guide) => guideItem(words, guide));
    const audiences = AUDIENCES.filter((audience) => audience !== 'everyone');
    return {
      title: t('nav.guides'),
      ingress: t('guides.ingress'),
      empty: t('texts.none'),
      items,
      page: list.page,
      pages: list.pages,
      current: 'guides',
      options: [
        { text: t('guides.all'), audience: undefined },
        ...audiences.map((audience) => ({ text: t(`audience.${audience}`), audience })),
      ],
    };
  },
  article: async (site, { words, today }, { locale, choice }) => {
    const { t } = words;
    const list = await site.api.texts.list('article', locale, { page: String(choice.page) });
    const items = list.data.map((article) => ({
      ...article,
      href: textPath('article', locale, article.slug),
      facts: dayText(locale, article.publishedOn, today),
    }));
    return {
      title: t('nav.news'),
      ingress: t('news.ingress'),
      empty: t('texts.none'),
      items,
      page: list.page,
      pages: list.pages,
      feeds: feedsOfList(words, { title: t('nav.news'), list: sectionPath('article', locale) }),
    };
  },
  event: async (site, context, { locale, choice }) => {
    const { t } = context.words;
    const list = await site.api.texts.list('event', locale, {
      page: String(choice.page),
      when: choice.isPast ? 'past' : 'coming',
    });
    const items = list.data.map((event) => ({
      ...event,
      href: textPath('event', locale, event.slug),
      facts: [
        event.isCancelled ? t('events.cancelled') : null,
        eventTime(context, event),
        event.place,
      ]
        .filter(Boolean)
        .join(' · '),
    }));
    return {
      title: t('nav.events'),
      ingress: t('events.ingress'),
      empty: choice.isPast ? t('texts.none') : t('events.none'),
      items,
      page: list.page,
      pages: list.pages,
      options: [
        { text: t('events.coming'), isPast: false },
        { text: t('events.past'), isPast: true },
      ],
    };
  },
  project: async (site, context, { locale, choice }) => {
    const { t } = context.words;
    const list = await site.api.texts.list('project', locale, { page: String(choice.page) });
    const items = list.data.map((project) => ({
      ...project,
      href: textPath('project', locale, project.slug),
      facts: projectTime(context, project) ?? '',
    }));
    return {
      title: t('nav.projects'),
      ingress: t('projects.ingress'),
      empty: t('texts.none'),
      items,
      page: list.page,
      pages: list.pages,
    };
  },
};
