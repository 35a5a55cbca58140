import type { VNode } from 'preact';
import type { Overview, SlotList } from '../../plugins/placement-matching/contracts/public-slots';
import { FilterForm } from '../components/filter-form';
import { NoHits } from '../components/no-hits';
import { SlotCard } from '../components/slot-card';
import type { Translator } from '../i18n/translate';
import { FollowLinks, feedsOf } from '../feeds/follow-links';
import { Page } from '../layouts/page';
import { listLink, NOTHING_CHOSEN, type Chosen } from '../listing-query';
import { chipsOf, scopeText, type Chip } from '../listing-words';
import type { PageContext } from '../page-context';

type Props = {
  readonly context: PageContext;
  readonly chosen: Chosen;
  readonly dropped: readonly string[];
  readonly list: SlotList;
  readonly known: Overview;
};

export function ListingPage({ context, chosen, dropped, list, known }: Props): VNode {
  const { words } = context;
  const { t } = words;
  const scope = scopeText(context, chosen, known);
  const chips = chipsOf(context, chosen, known);
  const form = (
    <FilterForm
      key="form"
      context={context}
      chosen={chosen}
      list={list}
      known={known}
      chosenCount={chips.length}
    />
  );
  const results = (
    <section key="results" class="results stack" aria-labelledby="antal">
      <div class="results-head">
        <h2 id="antal">
          {list.total > 0 ? words.plural('list.total', list.total) : t('list.none') + scope}
        </h2>
        {list.total > 1 ? <Sorting context={context} chosen={chosen} /> : null}
      </div>
      {chips.length > 0 ? <Chips context={context} chips={chips} chosen={chosen} /> : null}
      <Results context={context} chosen={chosen} list={list} known={known} />
      <FollowLinks words={words} feeds={feedsOf(context, chosen)} />
    </section>
  );
  return (
    <Page
      context={context}
      title={t('list.title') + scope}
      description={t('list.description')}
      isFindable={!chosen.q && dropped.length === 0}
      current="slots"
      updatedAt={list.updatedAt}
      seo={{ feeds: feedsOf(context, chosen) }}
    >
      <div class="stack">
        <h1>{t('list.title') + scope}</h1>
        {dropped.map((value) => (
          <p class="notice" key={value}>
            {t('dropped', { value: droppedWord(words, value) })}
          </p>
        ))}
        <div class="listing">
          {/* With no hits the ways on come first: on a phone they would lie under the open filter. */}
          {list.total === 0 ? [results, form] : [form, results]}
        </div>
      </div>
    </Page>
  );
}

function Results({ context, chosen, list, known }: Omit<Props, 'dropped'>): VNode {
  const { words } = context;
  const { t } = words;
  if (list.total === 0)
    return <NoHits context={context} chosen={chosen} list={list} known={known} />;
  if (list.data.length === 0) {
    return (
      <p>
        {t('list.beyond', { page: list.page, pages: list.pages })}{' '}
        <a class="ds-link" href={listLink(words.locale, chosen)}>
          {t('list.first')}
        </a>
      </p>
    );
  }
  return (
    <>
      <ul class="cards plain">
        {list.data.map((slot) => (
          <SlotCard slot={slot} context={context} key={slot.slug} />
        ))}
      </ul>
      {list.pages > 1 ? <Pages context={context} chosen={chosen} list={list} /> : null}
    </>
  );
}

function Sorting({ context, chosen }: Pick<Props, 'context' | 'chosen'>): VNode {
  const { words } = context;
  const orders = [
    ['soonest', words.t('list.sort.soonest')],
    ['newest', words.t('list.sort.newest')],
    ['place', words.t('list.sort.place')],
  ] as const;
  return (
    <nav class="sort" aria-labelledby="sortera">
      <span id="sortera">{words.t('list.sort')}</span>
      <ul class="plain">
        {orders.map(([sortera, text]) => (
          <li key={sortera}>
            {sortera === chosen.sortera ? (
              <span aria-current="true">{text}</span>
            ) : (
              <a class="ds-link" href={listLink(words.locale, chosen, { sortera })}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chips(props: {
  readonly context: PageContext;
  readonly chips: readonly Chip[];
  readonly chosen: Chosen;
}): VNode {
  const { context, chips, chosen } = props;
  const { words } = context;
  return (
    <div class="chips">
      <span>{words.t('list.chosen')}</span>
      <ul class="plain">
        {chips.map((chip) => (
          <li key={chip.href}>
            <a
              class="chip"
              href={chip.href}
              aria-label={words.t('list.remove', { filter: chip.text })}
            >
              {chip.text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <a
        class="ds-link"
        href={listLink(words.locale, { ...NOTHING_CHOSEN, sortera: chosen.sortera })}
      >
        {words.t('list.clear')}
      </a>
    </div>
  );
}

function Pages({ context, chosen, list }: Pick<Props, 'context' | 'chosen' | 'list'>): VNode {
  const { words } = context;
  const to = (sida: number): string => listLink(words.locale, chosen, { sida });
  return (
    <nav class="pages" aria-label={words.t('list.pages')}>
      {list.page > 1 ? (
        <a class="ds-button" data-variant="secondary" rel="prev" href={to(list.page - 1)}>
          ‹ {words.t('list.previous')}
        </a>
      ) : null}
      <span class="number">{words.t('list.page', { page: list.page, pages: list.pages })}</span>
      {list.page < list.pages ? (
        <a class="ds-button" data-variant="secondary" rel="next" href={to(list.page + 1)}>
          {words.t('list.next')} ›
        </a>
      ) : null}
    </nav>
  );
}

/** `2027-W60` is written as it was meant: v. 60. */
function droppedWord(words: Translator, value: string): string {
  const week = /^\d{4}-W(\d{1,2})$/.exec(value);
  return week ? words.t('week', { week: week[1] ?? '' }) : `”${value}”`;
}
