import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Resource } from '../../../domain/claims/claim-key';
import { overbooked } from '../../../domain/claims/overbooked';
import type { Day } from '../../../domain/days';
import { readBookings, readLimits, type StandingBooking } from '../adapters/booking-reader';
import { systemClock } from '../adapters/clock';
import { namesOf } from '../adapters/names';
import { API_TYPES } from '../api-types';
import {
  cannotCloseSentence,
  cannotDeleteSentence,
  cannotMoveSentence,
  heldSeatsText,
  noRoomSentence,
  providerByFormSentence,
  tooSmallSentence,
  type GuardedKind,
} from '../messages/guards';
import { bookingLimits } from '../services/booking-limits';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** What a booking names: it is neither deleted nor made too small while anybody is booked. */
export const BOOKED_KINDS: Readonly<Record<string, GuardedKind>> = {
  [API_TYPES.slot]: 'slot',
  [API_TYPES.supervisor]: 'supervisor',
  [API_TYPES.workplace]: 'workplace',
  [API_TYPES.learner]: 'learner',
  [API_TYPES.period]: 'period',
  [API_TYPES.provider]: 'provider',
};

export type BookedRow = {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly kind: GuardedKind;
  readonly id: string;
};

export async function refuseToDelete(row: BookedRow): Promise<void> {
  const bookings = await bookingsOf(row);
  if (bookings.length === 0) return;
  const by = await concerned(row, bookings);
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const sentence = cannotDeleteSentence({ kind: row.kind, name, by }, readerLanguage(row.strapi));
  throw refusal('IN_USE', sentence, { by });
}

/** A slot whose learners have all been there may be closed; one that somebody is still coming to may not. */
export async function refuseToClose(row: BookedRow): Promise<void> {
  const bookings = (await bookingsOf(row)).filter(({ days }) => isToCome(days));
  if (bookings.length === 0) return;
  const by = await concerned(row, bookings);
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const sentence = cannotCloseSentence({ kind: row.kind, name, by }, readerLanguage(row.strapi));
  throw refusal('IN_USE', sentence, { by });
}

/** Whoever is coming to a slot is coming to its workplace. */
export async function refuseToMove(
  row: BookedRow,
  { coming, name }: { readonly coming: readonly StandingBooking[]; readonly name: string },
): Promise<void> {
  if (coming.length === 0) return;
  const by = await concerned(row, coming);
  const sentence = cannotMoveSentence({ kind: row.kind, name, by }, readerLanguage(row.strapi));
  throw refusal('IN_USE', sentence, { by });
}

/** A supervisor who has others already cannot take over all that come to a slot. */
export async function refuseToSupervise(
  row: BookedRow,
  {
    followers,
    days,
  }: { readonly followers: readonly StandingBooking[]; readonly days: readonly Day[] },
): Promise<never> {
  const full = new Set(days);
  const by = await concerned(
    row,
    followers.filter((one) => one.days.some((day) => full.has(day))),
  );
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const told = { kind: row.kind, name, by, days };
  throw refusal('IN_USE', noRoomSentence(told, readerLanguage(row.strapi)), { by, days });
}

/** Quotas are counted anew when a placed learner gets another provider, which the query engine cannot do. */
export async function refuseToResend(row: BookedRow): Promise<void> {
  const coming = (await bookingsOf(row)).filter(({ days }) => isToCome(days));
  if (coming.length === 0) return;
  const by = await concerned(row, coming);
  throw refusal('IN_USE', providerByFormSentence(by, readerLanguage(row.strapi)), { by });
}

const isToCome = (days: readonly Day[]): boolean => {
  const today = systemClock.today();
  return days.some((day) => day >= today);
};

type LimitOf = (resource: Resource, day: Day) => number;

/** Judged by what is stored, or by `limitOf` where it is not stored yet. */
export async function refuseTooSmall(row: BookedRow, limitOf?: LimitOf): Promise<void> {
  const bookings = await bookingsOf(row);
  if (bookings.length === 0) return;
  const limit = limitOf ?? bookingLimits(await readLimits(row));
  const broken = overbooked(bookings, limit).filter(
    ({ resource }) => resource.kind === row.kind && resource.id === row.id,
  );
  if (broken.length === 0) return;
  const ids = new Set(broken.flatMap((one) => one.bookings));
  const by = await concerned(
    row,
    bookings.filter((booking) => ids.has(booking.id)),
  );
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const days = broken.map((one) => one.day).sort();
  const language = readerLanguage(row.strapi);
  throw refusal('IN_USE', tooSmallSentence({ kind: row.kind, name, by, days }, language), {
    by,
    days,
  });
}

/** Placements that are published and holds that stand. */
export const bookingsOf = (row: BookedRow): Promise<readonly StandingBooking[]> =>
  readBookings(row, byKind(row));

function byKind({ kind, id }: BookedRow): Parameters<typeof readBookings>[1] {
  switch (kind) {
    case 'slot':
      return { slot: id };
    case 'supervisor':
      return { supervisor: id };
    case 'workplace':
      return { workplace: id };
    case 'learner':
      return { learner: id };
    case 'period':
      return { period: id };
    // A quota guards itself, for it is counted anew.
    case 'quota':
    case 'provider':
      return { provider: id };
  }
}

/** Learners by name and holds as such; for a learner the slots where the placements are. */
async function concerned(
  row: BookedRow,
  bookings: readonly StandingBooking[],
): Promise<readonly string[]> {
  if (row.kind === 'learner') {
    return namesOf(row, 'slot', [...new Set(bookings.map((booking) => booking.slot))]);
  }
  const learners = [...new Set(bookings.flatMap((booking) => booking.learner ?? []))];
  const holds = bookings.filter((booking) => booking.kind === 'hold').length;
  const held = heldSeatsText(holds, readerLanguage(row.strapi));
  return [...(await namesOf(row, 'learner', learners)), ...(held === null ? [] : [held])];
}
