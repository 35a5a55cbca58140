import type { VNode } from 'preact';
import type { SiteSettings } from '../../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { WaysIn } from '../components/ways-in';
import { SearchForm } from '../components/search-form';
import type { Gone } from '../content-api/client';
import type { Key, Translator } from '../i18n/translate';
import { Page } from '../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import type { PageContext } from '../page-context';
import { homePath, listPath } from '../paths';
import { unbroken } from '../unbroken';

/** 404: the words of the address are already in the search field. */
export function MissingPage(props: {
  readonly context: PageContext;
  readonly question: string;
}): VNode {
  const { context, question } = props;
  const { words } = context;
  return (
    <Page context={context} title={words.t('missing.title')} isFindable={false}>
      <div class="stack">
        <h1>{words.t('missing.title')}</h1>
        <p>{words.t('missing.text')}</p>
        <SearchForm words={words} value={question} />
        <WaysIn words={words} />
      </div>
    </Page>
  );
}

/** 410: what was near to the slot that is gone. */
export function GonePage(props: {
  readonly context: PageContext;
  readonly near: Gone;
  readonly known: Overview;
}): VNode {
  const { context, near, known } = props;
  const { words } = context;
  const place = known.municipalities.find((entry) => entry.code === near.municipality);
  const field = known.fields.find((entry) => entry.slug === near.field);
  const link = (change: Parameters<typeof listLink>[2]): string =>
    listLink(words.locale, NOTHING_CHOSEN, change);
  return (
    <Page context={context} title={words.t('gone.title')} isFindable={false} current="slots">
      <div class="stack">
        <h1>{words.t('gone.title')}</h1>
        <p>{words.t('gone.text')}</p>
        <SearchForm words={words} />
        <h2>{words.t('missing.ways')}</h2>
        <ul class="stack">
          {place ? (
            <li>
              <a class="ds-link" href={link({ kommun: [place.code] })}>
                {words.t('gone.near')}: {place.name}
              </a>{' '}
              ({place.count})
            </li>
          ) : null}
          {field ? (
            <li>
              <a class="ds-link" href={link({ omrade: [field.slug] })}>
                {words.t('gone.field')}: {words.name(field)}
              </a>{' '}
              ({field.count})
            </li>
          ) : null}
          <li>
            <a class="ds-link" href={listPath(words.locale)}>
              {words.t('slot.back')}
            </a>
          </li>
        </ul>
      </div>
    </Page>
  );
}

/** Needs nothing but the words: shown when the database or the site itself has failed. */
export function PlainPage(props: {
  readonly context: PageContext;
  readonly kind: 'failed' | 'busy' | 'long' | 'method' | 'elsewhere' | 'unread';
  /** Whom to ring: what was last known before it failed. */
  readonly help?: Pick<SiteSettings, 'operator' | 'telephone'> | undefined;
}): VNode {
  const { context, kind, help } = props;
  const number = help?.telephone?.replace(/[^+\d]/g, '');
  const { words } = context;
  const title: Key = `${kind}.title`;
  return (
    <Page context={context} title={words.t(title)} isFindable={false}>
      <div class="stack">
        <h1>{words.t(title)}</h1>
        <p>{words.t(`${kind}.text`)}</p>
        {kind === 'failed' && help?.telephone && number ? (
          <p>
            {words.t('failed.call', { who: help.operator ?? words.t('site.name') })}{' '}
            <a class="ds-link" href={`tel:${number}`}>
              <bdi>{unbroken(help.telephone)}</bdi>
            </a>
          </p>
        ) : null}
        <WaysOn words={words} />
      </div>
    </Page>
  );
}

function WaysOn(props: { readonly words: Translator }): VNode {
  const { words } = props;
  return (
    <>
      <h2>{words.t('missing.ways')}</h2>
      <ul class="stack">
        <li>
          <a class="ds-link" href={listPath(words.locale)}>
            {words.t('slot.back')}
          </a>
        </li>
        <li>
          <a class="ds-link" href={homePath(words.locale)}>
            {words.t('nav.home')}
          </a>
        </li>
      </ul>
    </>
  );
}
