import type { ComponentChildren, VNode } from 'preact';
import {
  sectionPath,
  textPath,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import type { ContactPoint } from '../../plugins/placement-matching/contracts/public-content';
import type {
  FoundText,
  SearchAnswer,
} from '../../plugins/placement-matching/contracts/public-search';
import { WaysIn } from '../components/ways-in';
import { SlotCard } from '../components/slot-card';
import type { Key, Translator } from '../i18n/translate';
import { Page } from '../layouts/page';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import type { PageContext } from '../page-context';
import { inLanguageOf } from '../texts/components/language';
import { Crumbs } from '../texts/components/text-frame';
import { contactFormPath, contactPath, fixedPath } from '../texts/text-paths';
import { searchPath } from './search-path';

type Props = {
  readonly context: PageContext;
  readonly question: string;
  /** Undefined: nothing has been asked. */
  readonly found: SearchAnswer | undefined;
};

/** One field, one answer: all that the site has on the words, in groups. */
export function SearchPage({ context, question, found }: Props): VNode {
  const { words } = context;
  const title = question ? words.t('everything.for', { q: question }) : words.t('everything.title');
  return (
    <Page context={context} title={title} isFindable={false}>
      <Crumbs context={context} crumbs={[]} />
      <div class="stack-lg">
        <div class="stack">
          <h1>{title}</h1>
          <form class="search" role="search" action={searchPath(words.locale)}>
            <div class="grow">
              <label for="q">{words.t('everything.label')}</label>
              <input
                class="ds-input"
                type="search"
                id="q"
                name="q"
                value={question}
                maxLength={120}
              />
            </div>
            <button class="ds-button" type="submit">
              {words.t('everything.submit')}
            </button>
          </form>
        </div>
        {found ? <Answer {...{ context, question, found }} /> : <WaysIn words={words} />}
      </div>
    </Page>
  );
}

function Answer(props: Required<Props> & { readonly found: SearchAnswer }): VNode {
  const { context, question, found } = props;
  const { words } = context;
  const { t } = words;
  return (
    <>
      <div class="stack">
        <p>{words.plural('everything.total', found.total)}</p>
        {found.isPartial ? <p>{t('everything.partial')}</p> : null}
        {found.suggestion ? (
          <p>
            {t('list.didyoumean')}{' '}
            <a class="ds-link" href={searchPath(words.locale, found.suggestion)}>
              <em>{found.suggestion}</em>
            </a>
            ?
          </p>
        ) : null}
      </div>
      {found.total === 0 ? <WaysIn words={words} /> : null}
      <Group
        name="platser"
        title={t('nav.slots')}
        total={found.slots.total}
        shown={found.slots.data.length}
        more={{
          href: listLink(words.locale, NOTHING_CHOSEN, { q: question }),
          text: words.plural('everything.allslots', found.slots.total),
        }}
      >
        {found.slots.data.map((slot) => (
          <SlotCard slot={slot} context={context} key={slot.slug} />
        ))}
      </Group>
      {found.texts.map(({ kind, total, data }) => (
        <Group
          key={kind}
          name={kind}
          title={t(TITLES[kind])}
          total={total}
          shown={data.length}
          more={
            kind === 'page'
              ? undefined
              : {
                  href: sectionPath(kind, words.locale),
                  text: `${t('everything.more')} ${t(TITLES[kind])}`,
                }
          }
        >
          {data.map((text) => (
            <FoundItem text={text} words={words} key={text.slug} />
          ))}
        </Group>
      ))}
      <Group
        name="kontakter"
        title={t('everything.contacts')}
        total={found.contacts.total}
        shown={found.contacts.data.length}
        more={{ href: contactPath(words.locale), text: t('contact.title') }}
      >
        {found.contacts.data.map((contact) => (
          <ContactItem contact={contact} words={words} key={contact.id} />
        ))}
      </Group>
    </>
  );
}

const TITLES: Readonly<Record<TextKind, Key>> = {
  guide: 'nav.guides',
  article: 'nav.news',
  event: 'nav.events',
  project: 'nav.projects',
  page: 'everything.pages',
};

/** A group is left out while it has nothing, and leads to the rest when there is more. */
function Group(props: {
  readonly name: string;
  readonly title: string;
  readonly total: number;
  readonly shown: number;
  readonly more: { readonly href: string; readonly text: string } | undefined;
  readonly children: ComponentChildren;
}): VNode | null {
  const { name, title, total, shown, more, children } = props;
  if (total === 0) return null;
  return (
    <section class="stack" aria-labelledby={name}>
      <h2 id={name}>{`${title} (${total})`}</h2>
      <ul class="cards plain">{children}</ul>
      {more && total > shown ? (
        <p>
          <a class="ds-link" href={more.href}>
            {more.text}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function FoundItem({
  text,
  words,
}: {
  readonly text: FoundText;
  readonly words: Translator;
}): VNode {
  const { kind, key, slug, title, ingress } = text;
  const href =
    key !== null && key !== 'free'
      ? fixedPath(words.locale, key)
      : textPath(kind, words.locale, slug);
  return (
    <li class="slot" {...inLanguageOf(text, words)}>
      <h3>
        <a class="ds-link" href={href}>
          {title}
        </a>
      </h3>
      {ingress ? <p>{ingress}</p> : null}
    </li>
  );
}

function ContactItem(props: { readonly contact: ContactPoint; readonly words: Translator }): VNode {
  const { contact, words } = props;
  const about = [contact.municipality?.name, contact.department, contact.telephone];
  return (
    <li class="slot">
      <h3>
        <a class="ds-link" href={contactFormPath(words.locale, contact.id)}>
          {contact.name}
        </a>
      </h3>
      <p {...inLanguageOf(contact, words)}>{contact.role}</p>
      <p class="muted">{about.filter(Boolean).join(' · ')}</p>
    </li>
  );
}
