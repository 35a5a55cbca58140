import type { Overview } from '../plugins/placement-matching/contracts/public-slots';
import { weekText } from './dates';
import { LIST_KEYS, listLink, type Chosen, type ListKey } from './listing-query';
import type { PageContext } from './page-context';
import { gradeText } from './slot-texts';

export type Chip = { readonly text: string; readonly href: string };

/** What each chosen value is called, and the list without it. */
export function chipsOf(context: PageContext, chosen: Chosen, known: Overview): Chip[] {
  const { words } = context;
  const link = (change: Partial<Chosen>): string => listLink(words.locale, chosen, change);
  const chips: Chip[] = [];
  if (chosen.q) chips.push({ text: `”${chosen.q}”`, href: link({ q: '' }) });
  for (const key of LIST_KEYS) {
    for (const value of chosen[key]) {
      const rest = chosen[key].filter((other) => other !== value);
      chips.push({ text: nameOf(context, known, key, value), href: link({ [key]: rest }) });
    }
  }
  const weeks = weeksChosen(context, chosen);
  if (weeks) chips.push({ text: weeks, href: link({ fran: undefined, till: undefined }) });
  if (chosen.arskurs) {
    chips.push({ text: gradeText(words, chosen.arskurs), href: link({ arskurs: undefined }) });
  }
  return chips;
}

/** `v. 11–12`, `från v. 11`, or null when no weeks are chosen. */
export function weeksChosen(context: PageContext, chosen: Chosen): string | null {
  const { words } = context;
  const text = (from: string, to: string): string => weekText(words, { from, to }, context.today);
  if (chosen.fran && chosen.till) return text(chosen.fran, chosen.till);
  if (chosen.fran) return words.t('weeks.from', { week: text(chosen.fran, chosen.fran) });
  if (chosen.till) return words.t('weeks.until', { week: text(chosen.till, chosen.till) });
  return null;
}

/** « i Kungsbacka inom Djur, v. 11»: follows the title, the number of hits and the line of no hits. */
export function scopeText(context: PageContext, chosen: Chosen, known: Overview): string {
  const { words } = context;
  const parts: string[] = [];
  if (chosen.q) parts.push(words.t('list.title.q', { q: chosen.q }));
  const names = (key: ListKey): string[] =>
    chosen[key].map((value) => nameOf(context, known, key, value));
  if (chosen.kommun.length > 3) {
    parts.push(words.t('list.title.places', { count: chosen.kommun.length }));
  } else if (chosen.kommun.length > 0) {
    parts.push(words.t('list.title.in', { places: words.list(names('kommun')) }));
  }
  if (chosen.omrade.length === 1) {
    parts.push(words.t('list.title.within', { field: names('omrade')[0] ?? '' }));
  }
  const weeks = weeksChosen(context, chosen);
  const forms = names('form');
  const after = [...(forms.length === 1 ? forms : []), ...(weeks ? [weeks] : [])];
  return (
    (parts.length > 0 ? ` ${parts.join(' ')}` : '') + after.map((text) => `, ${text}`).join('')
  );
}

function nameOf(context: PageContext, known: Overview, key: ListKey, value: string): string {
  const { words } = context;
  if (key === 'kommun') {
    return known.municipalities.find((place) => place.code === value)?.name ?? value;
  }
  const row =
    key === 'omrade'
      ? known.fields.find((field) => field.slug === value)
      : (key === 'form' ? known.kinds : known.languages).find((kind) => kind.code === value);
  return row ? words.name(row) : value;
}
