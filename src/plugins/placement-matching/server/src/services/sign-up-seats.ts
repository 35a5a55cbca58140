import type { Core } from '@strapi/strapi';
import { dayInSweden } from '../../../domain/days';
import { API_TYPES } from '../api-types';

export type SignUpEvent = {
  readonly documentId: string;
  readonly title: string;
  readonly startsAt: string | Date;
  readonly seats: number | null;
  readonly signUpUntil: string | null;
  readonly isCancelled: boolean | null;
};

/** An event with seats takes sign-ups until its last day for them, or until it begins. */
export function canSignUp(event: SignUpEvent, now = new Date()): boolean {
  if (!event.seats || event.isCancelled || new Date(event.startsAt) <= now) return false;
  return !event.signUpUntil || String(event.signUpUntil) >= dayInSweden(now);
}

/** One key for each seat: unique in the database, so that no seat is given twice. */
const seatKey = (event: string, number: number): string => `${event}:${number}`;

export async function takenSeats(
  strapi: Core.Strapi,
  eventId: string,
): Promise<ReadonlySet<string>> {
  const rows: readonly { readonly seatKey: string }[] = await strapi.db
    .query(API_TYPES.eventRegistration)
    .findMany({ select: ['seatKey'], where: { eventId, seatKey: { $notNull: true } } });
  return new Set(rows.map((row) => row.seatKey));
}

/** Null when all are taken: then there is a queue. */
export function firstFreeSeat(event: SignUpEvent, taken: ReadonlySet<string>): string | null {
  for (let number = 1; number <= (event.seats ?? 0); number += 1) {
    const key = seatKey(event.documentId, number);
    if (!taken.has(key)) return key;
  }
  return null;
}

/** What an event's page says of signing up; null where one does not sign up here. */
export async function signUpOf(
  strapi: Core.Strapi,
  event: SignUpEvent,
): Promise<'open' | 'queue' | null> {
  if (!canSignUp(event)) return null;
  return firstFreeSeat(event, await takenSeats(strapi, event.documentId)) ? 'open' : 'queue';
}
