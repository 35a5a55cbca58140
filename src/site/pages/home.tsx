import type { VNode } from 'preact';
import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import type {
  ArticleSummary,
  EventSummary,
  SiteSettings,
} from '../../plugins/placement-matching/contracts/public-content';
import type { PublicPlace } from '../../plugins/placement-matching/contracts/public-places';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { WaysIn } from '../components/ways-in';
import { PeriodNotice } from '../components/period-notice';
import { SearchForm } from '../components/search-form';
import { feedsOf } from '../feeds/follow-links';
import { dayText } from '../dates';
import type { Translator } from '../i18n/translate';
import { Page } from '../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import { RegionMap } from '../map/region-map';
import type { PageContext } from '../page-context';
import { listPath } from '../paths';
import { formPath, placePath } from '../places/place-paths';
import { inLanguageOf } from '../texts/components/language';
import { eventTime } from '../texts/pages/event';
import { organisationThing } from '../seo/things';

type Props = { readonly context: PageContext; readonly overview: Overview };
type HomeProps = Props & {
  readonly settings: SiteSettings;
  readonly news: readonly ArticleSummary[];
  readonly events: readonly EventSummary[];
  readonly places: readonly PublicPlace[];
};

export function HomePage({ context, overview, settings, news, events, places }: HomeProps): VNode {
  const { words } = context;
  const { t } = words;
  return (
    <Page
      context={context}
      title={t('home.title')}
      description={t('home.description')}
      updatedAt={overview.updatedAt}
      seo={{ about: organisationThing(context, settings), feeds: feedsOf(context, NOTHING_CHOSEN) }}
    >
      <div class="stack-lg">
        <div class="hero">
          <div class="stack">
            <h1>{settings.homeTitle ?? t('home.title')}</h1>
            <p class="ingress">{settings.homeIngress ?? t('home.ingress')}</p>
            <SearchForm words={words} />
            <p>
              {overview.slots > 0 ? (
                <a class="ds-link" href={listPath(words.locale)}>
                  {t('home.all', { count: overview.slots })}
                </a>
              ) : (
                t('home.empty')
              )}
            </p>
          </div>
          <RegionMap
            places={overview.municipalities}
            words={words}
            addressOf={placeAddress(words, places)}
            boundaries={context.boundaries}
          />
        </div>
        <WaysIn words={words} overview={overview} />
        <Now context={context} overview={overview} />
        <Latest context={context} news={news} events={events} />
        <Fields context={context} overview={overview} />
        <Forms context={context} overview={overview} />
        <Municipalities context={context} overview={overview} places={places} />
      </div>
    </Page>
  );
}

/** News and events, each left out while there is none. */
function Latest(props: Pick<HomeProps, 'context' | 'news' | 'events'>): VNode | null {
  const { context, news, events } = props;
  const { locale, t } = context.words;
  const lists = [
    {
      name: 'nyheter',
      title: t('nav.news'),
      items: news.map((one) => ({
        ...one,
        href: textPath('article', locale, one.slug),
        day: dayText(locale, one.publishedOn, context.today),
      })),
    },
    {
      name: 'evenemang',
      title: t('nav.events'),
      items: events.map((one) => ({
        ...one,
        href: textPath('event', locale, one.slug),
        day: eventTime(context, one),
      })),
    },
  ].filter(({ items }) => items.length > 0);
  if (lists.length === 0) return null;
  return (
    <div class="halves">
      {lists.map(({ name, title, items }) => (
        <section class="stack" aria-labelledby={name} key={name}>
          <h2 id={name}>{title}</h2>
          <ul class="plain stack">
            {items.map((item) => (
              <li key={item.href}>
                <a class="ds-link" href={item.href} {...inLanguageOf(item, context.words)}>
                  {item.title}
                </a>
                <br />
                <span class="muted">{item.day}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Now({ context, overview }: Props): VNode {
  const { words } = context;
  const next = overview.nextOpens;
  return (
    <section class="stack" aria-labelledby="just-nu">
      <h2 id="just-nu">{words.t('home.now')}</h2>
      {overview.periods.length > 0 ? (
        <ul class="notices plain">
          {overview.periods.map((period) => (
            <PeriodNotice period={period} context={context} key={period.name} />
          ))}
        </ul>
      ) : (
        <p>
          {words.t('periods.none')}{' '}
          {next
            ? words.t('periods.next', { day: dayText(words.locale, next, context.today) })
            : null}
        </p>
      )}
    </section>
  );
}

function Forms({ context, overview }: Props): VNode | null {
  const { words } = context;
  if (overview.kinds.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="praktikformer">
      <h2 id="praktikformer">{words.t('forms.title')}</h2>
      <ul class="columns plain">
        {overview.kinds.map((kind) => (
          <li class="counted" key={kind.code}>
            <a class="ds-link" href={formPath(words.locale, kind.code)}>
              {words.name(kind)}
            </a>
            <span class="number">{words.number(kind.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fields({ context, overview }: Props): VNode | null {
  const { words } = context;
  const fields = overview.fields
    .filter((field) => field.count > 0)
    .sort((a, b) => b.count - a.count || words.name(a).localeCompare(words.name(b), words.locale));
  if (fields.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="omraden">
      <h2 id="omraden">{words.t('home.fields')}</h2>
      <ul class="columns plain">
        {fields.map((field) => (
          <li class="counted" key={field.slug}>
            <a
              class="ds-link"
              href={listLink(words.locale, NOTHING_CHOSEN, { omrade: [field.slug] })}
            >
              {words.name(field)}
            </a>
            <span class="number">{field.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page of a municipality; before it is known, its places. */
const placeAddress =
  (words: Translator, places: readonly PublicPlace[]) =>
  (code: string): string => {
    const place = places.find((one) => one.code === code);
    return place
      ? placePath(words.locale, place.slug)
      : listLink(words.locale, NOTHING_CHOSEN, { kommun: [code] });
  };

function Municipalities({
  context,
  overview,
  places,
}: Pick<HomeProps, 'context' | 'overview' | 'places'>): VNode | null {
  const { words } = context;
  if (overview.municipalities.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="kommuner">
      <h2 id="kommuner">{words.t('home.municipalities')}</h2>
      <ul class="columns plain">
        {overview.municipalities.map((place) => (
          <li class="counted" key={place.code}>
            <a class="ds-link" href={placeAddress(words, places)(place.code)}>
              {place.name}
            </a>
            <span class="number">{place.count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
