import type { VNode } from 'preact';
import type { CalendarRow } from '../../../plugins/placement-matching/contracts/public-calendar';
import { textPath } from '../../../plugins/placement-matching/contracts/public-addresses';
import type {
  ContactPoint,
  GuideSummary,
} from '../../../plugins/placement-matching/contracts/public-content';
import type { PlaceDetail } from '../../../plugins/placement-matching/contracts/public-places';
import { SearchForm } from '../../components/search-form';
import { dayText } from '../../dates';
import { Page } from '../../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../../listing-query';
import type { PageContext } from '../../page-context';
import { ContactCard } from '../../texts/components/contact-card';
import { inLanguageOf } from '../../texts/components/language';
import { Crumbs } from '../../texts/components/text-frame';
import { contactPath } from '../../texts/text-paths';
import { DateRows } from '../components/date-rows';
import { FieldCounts } from '../components/field-counts';
import { ownWords } from '../own-words';
import { departmentPath, placeListPath } from '../place-paths';

type Props = {
  readonly context: PageContext;
  readonly place: PlaceDetail;
  readonly contacts: readonly ContactPoint[];
  readonly dates: readonly CalendarRow[];
  readonly guides: readonly GuideSummary[];
};

/** A municipality's own way in: who answers, what is open, which dates come, and its departments. */
export function PlacePage(props: Props): VNode {
  const { context, place, contacts } = props;
  const { words } = context;
  const { t } = words;
  const intro = ownWords(words, { sv: place.introSv, en: place.introEn });
  return (
    <Page
      context={context}
      title={t('place.title', { place: place.name })}
      description={t('place.description', { place: place.name })}
      current="slots"
      updatedAt={place.updatedAt}
    >
      <Crumbs context={context} crumbs={[]} />
      <div class="one place">
        <header class="stack">
          <h1>{t('place.title', { place: place.name })}</h1>
          {intro ? (
            <p class="ingress" {...intro.inLanguage}>
              {intro.text}
            </p>
          ) : null}
          <SearchForm words={words} municipality={place.code} />
        </header>
        <aside class="stack" aria-labelledby="kontakt">
          <h2 id="kontakt">{t('contact.title')}</h2>
          {contacts.slice(0, MOST_CONTACTS).map((contact) => (
            <ContactCard contact={contact} words={words} key={contact.id} />
          ))}
          {contacts.length === 0 ? <p>{t('contact.none')}</p> : null}
          <p>
            <a class="ds-link" href={contactPath(words.locale, `kommun=${place.code}`)}>
              {t('place.contacts')}
            </a>
          </p>
        </aside>
        <div class="stack-lg">
          <Open {...props} />
          <Dates {...props} />
          <Departments {...props} />
          <Guides {...props} />
        </div>
      </div>
    </Page>
  );
}

const MOST_CONTACTS = 3;

function Open({ context, place }: Props): VNode {
  const { words } = context;
  const { t, plural, locale } = words;
  if (place.slots === 0) {
    const next = place.nextOpens
      ? t('periods.next', { day: dayText(locale, place.nextOpens, context.today) })
      : '';
    return (
      <section class="stack" aria-labelledby="lediga">
        <h2 id="lediga">{t('home.fields')}</h2>
        <p class="notice">{[t('place.none', { place: place.name }), next].join(' ').trim()}</p>
      </section>
    );
  }
  return (
    <section class="stack" aria-labelledby="lediga">
      <h2 id="lediga">{t('home.fields')}</h2>
      <p>
        <a class="ds-link" href={placeListPath(locale, place.slug, 'slots')}>
          {plural('place.slots', place.slots, { place: place.name })}
        </a>
      </p>
      <FieldCounts
        fields={place.fields}
        words={words}
        href={(field) =>
          listLink(locale, NOTHING_CHOSEN, { kommun: [place.code], omrade: [field] })
        }
      />
    </section>
  );
}

function Dates({ context, place, dates }: Props): VNode {
  const { locale, t } = context.words;
  return (
    <section class="stack" aria-labelledby="datum">
      <h2 id="datum">{t('place.dates')}</h2>
      {dates.length === 0 ? (
        <p>{t('calendar.none.at', { who: place.name })}</p>
      ) : (
        <DateRows
          rows={dates}
          context={context}
          caption={t('calendar.caption', { who: place.name })}
          isCaptionHidden
        />
      )}
      <p>
        <a class="ds-link" href={placeListPath(locale, place.slug, 'calendar')}>
          {t('place.calendar')}
        </a>
      </p>
    </section>
  );
}

function Departments({ context, place }: Props): VNode | null {
  const { words } = context;
  if (place.departments.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="forvaltningar">
      <h2 id="forvaltningar">{words.t('place.departments')}</h2>
      <ul class="columns plain">
        {place.departments.map(({ slug, name, count }) => (
          <li class="counted" key={slug}>
            <a
              class="ds-link"
              href={departmentPath(words.locale, place.slug, slug)}
              {...words.written}
            >
              {name}
            </a>
            <span class="number">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Guides({ context, place, guides }: Props): VNode | null {
  const { words } = context;
  if (guides.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="guider">
      <h2 id="guider">{words.t('nav.guides')}</h2>
      <ul class="plain lines-of-links">
        {guides.slice(0, MOST_GUIDES).map((guide) => (
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
      <p>
        <a class="ds-link" href={placeListPath(words.locale, place.slug, 'guides')}>
          {words.t('place.guides', { place: place.name })}
        </a>
      </p>
    </section>
  );
}

const MOST_GUIDES = 6;
