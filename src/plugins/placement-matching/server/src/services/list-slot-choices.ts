import type { Core } from '@strapi/strapi';
import type { SlotChoice, SlotChoicesQuery } from '../../../contracts/placements';
import { freeOfBestWeek } from '../../../domain/claims/free-of-best-week';
import { addDays, daysOfSpan, type Span } from '../../../domain/days';
import { systemClock, type Clock } from '../adapters/clock';
import {
  readBookedSeats,
  readSlotsOnOffer,
  type SlotOnOffer,
} from '../adapters/slot-choice-reader';

const MOST = 30;
const DAYS_AHEAD = 365;

/** Open slots whose title or workplace holds every word, for whoever places or holds by hand. */
export async function listSlotChoices(
  strapi: Core.Strapi,
  { q, from, to }: SlotChoicesQuery,
  clock: Clock = systemClock,
): Promise<SlotChoice[]> {
  const reading = { strapi, db: strapi.db.connection };
  const words = inSmall(q).split(/\s+/).filter(Boolean);
  const span = spanAsked(from, to);
  const slots = (await readSlotsOnOffer(reading))
    .filter((slot) => isWanted(slot, words) && isOpenWithin(slot, span))
    .slice(0, MOST);
  const booked = await readBookedSeats(
    reading,
    slots.map((slot) => slot.id),
  );
  const today = clock.today();
  const days = daysOfSpan(span ?? { from: today, to: addDays(today, DAYS_AHEAD) });
  return slots.map((slot) => ({
    ...slot,
    open: slot.open.map((opening) => ({ from: opening.from, to: opening.to })),
    seatsLeft: freeOfBestWeek(slot, booked.get(slot.id) ?? new Map(), days),
  }));
}

/** One end alone, or two in the wrong order while somebody is still writing them, ask for nothing. */
const spanAsked = (from: string | undefined, to: string | undefined): Span | undefined =>
  from !== undefined && to !== undefined && from <= to && to <= addDays(from, DAYS_AHEAD)
    ? { from, to }
    : undefined;

function isWanted({ title, workplace }: SlotOnOffer, words: readonly string[]): boolean {
  const text = inSmall(`${workplace ?? ''} ${title}`);
  return words.every((word) => text.includes(word));
}

const isOpenWithin = ({ open }: SlotOnOffer, span: Span | undefined): boolean =>
  span === undefined ||
  open.length === 0 ||
  open.some((opening) => opening.from <= span.to && opening.to >= span.from);

/** Here and not in SQL: SQLite knows small letters in ASCII only, so «åsen» would not find «Åsen». */
const inSmall = (text: string): string => text.toLocaleLowerCase('sv');
