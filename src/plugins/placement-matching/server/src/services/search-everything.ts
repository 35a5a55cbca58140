import type { Core } from '@strapi/strapi';
import { TEXT_KINDS } from '../../../contracts/public-addresses';
import {
  SHOWN_OF_A_GROUP,
  type SearchAnswer,
  type SearchQuery,
} from '../../../contracts/public-search';
import { slotQuery, type SlotList } from '../../../contracts/public-slots';
import type { DomainError } from '../../../domain/errors';
import { success, type Result } from '../../../domain/result';
import { wordsOf } from '../public-index/swedish-words';
import { searchSlots } from './search-slots';
import { textSearch, type Found, type TextSearch } from './text-search';

/** Slots, guides, news, events, projects, pages and contacts that have the words, in groups. */
export async function searchEverything(
  strapi: Core.Strapi,
  { q, locale }: SearchQuery,
): Promise<Result<SearchAnswer, DomainError>> {
  // Signs alone ask for nothing; a list without words would be all slots.
  if (wordsOf(q).length === 0) return success(NOTHING);
  const slots = await searchSlots(strapi, slotQuery.parse({ q }));
  if (!slots.ok) return slots;
  const texts = await textSearch(strapi, locale);
  const whole = hits(texts, q, 'every');
  const isPartial = whole.length === 0 && slots.value.total === 0;
  const found = isPartial ? hits(texts, q, 'some') : whole;
  const total = slots.value.total + found.length;
  const suggestion = isPartial ? spelling(slots.value, texts, q) : null;
  return success({
    total,
    slots: { total: slots.value.total, data: slots.value.data.slice(0, SHOWN_OF_A_GROUP) },
    ...groupsOf(found),
    isPartial: isPartial && total > 0,
    suggestion,
  });
}

const NOTHING: SearchAnswer = {
  total: 0,
  slots: { total: 0, data: [] },
  texts: [],
  contacts: { total: 0, data: [] },
  isPartial: false,
  suggestion: null,
};

function hits({ index, found }: TextSearch, q: string, demand: 'every' | 'some'): Found[] {
  const now = Date.now();
  return index
    .find(q, demand)
    .flatMap((id) => found[id] ?? [])
    .filter(({ until }) => until > now);
}

function groupsOf(found: readonly Found[]): Pick<SearchAnswer, 'texts' | 'contacts'> {
  const texts = found.flatMap((one) => (one.is === 'text' ? [one.text] : []));
  const contacts = found.flatMap((one) => (one.is === 'contact' ? [one.contact] : []));
  return {
    texts: TEXT_KINDS.flatMap((kind) => {
      const own = texts.filter((text) => text.kind === kind);
      const data = own.slice(0, SHOWN_OF_A_GROUP);
      return own.length > 0 ? [{ kind, total: own.length, data }] : [];
    }),
    contacts: { total: contacts.length, data: contacts.slice(0, SHOWN_OF_A_GROUP) },
  };
}

/** A spelling that the slots know, else one that the texts know; never one without hits. */
function spelling(slots: SlotList, texts: TextSearch, q: string): string | null {
  if (slots.suggestion !== null) return slots.suggestion;
  const proposed = texts.index.suggest(q);
  return proposed !== null && hits(texts, proposed, 'some').length > 0 ? proposed : null;
}
