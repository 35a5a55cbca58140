import { addDays, type Day } from '../days';
import type { SlotOffer } from './placement-change';

/** `to` null: for good. */
export type Closing = { readonly from: Day; readonly to: Day | null };

/** A slot without openings is open always; once some of its days are closed it is open for so long at most. */
const YEAR_AHEAD = 365;

/** What is left of an offer when its workplace is closed; with no day left to come the slot itself is closed. */
export function withoutDays(offer: SlotOffer, { from, to }: Closing, today: Day): SlotOffer {
  const always = { from: today, to: addDays(to ?? from, YEAR_AHEAD) };
  const spans = offer.open.length > 0 ? offer.open : [always];
  const open = spans.flatMap((span) => {
    const before = span.from < from ? [{ ...span, to: least(span.to, addDays(from, -1)) }] : [];
    const isAfter = to !== null && span.to > to;
    const after = isAfter ? [{ ...span, from: most(span.from, addDays(to, 1)) }] : [];
    return [...before, ...after];
  });
  const isOver = open.every((span) => span.to < today);
  return isOver ? { ...offer, state: 'closed' } : { ...offer, open };
}

export const isWithin = (day: Day, { from, to }: Closing): boolean =>
  day >= from && (to === null || day <= to);

const least = (a: Day, b: Day): Day => (a < b ? a : b);
const most = (a: Day, b: Day): Day => (a > b ? a : b);
