import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { overbooked } from '../../../domain/claims/overbooked';
import { readBookings, readLimits, type StandingBooking } from '../adapters/booking-reader';
import { systemClock } from '../adapters/clock';
import { namesOf } from '../adapters/names';
import { tableOf } from '../adapters/table-names';
import { API_TYPES } from '../api-types';
import {
  cannotCloseSentence,
  cannotDeleteSentence,
  heldSeatsText,
  tooSmallSentence,
  type GuardedKind,
} from '../messages/guards';
import { bookingLimits } from '../services/booking-limits';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

const KIND_OF: Readonly<Record<string, GuardedKind>> = {
  [API_TYPES.slot]: 'slot',
  [API_TYPES.supervisor]: 'supervisor',
  [API_TYPES.workplace]: 'workplace',
  [API_TYPES.learner]: 'learner',
  [API_TYPES.period]: 'period',
  [API_TYPES.provider]: 'provider',
};

/** What has a number of its own that bookings must keep to. */
const LIMITED: ReadonlySet<GuardedKind> = new Set(['slot', 'supervisor', 'workplace']);

/** What is booked is neither deleted nor made too small for its bookings, on whatever screen it is tried. */
export function guardBookedRows(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const kind = KIND_OF[ctx.uid];
    const { documentId } = ctx.params as { readonly documentId?: string };
    if (!kind || !documentId) return next();
    if (ctx.action === 'delete') {
      return locked(strapi, ctx.uid, documentId, async (db) => {
        await refuseToDelete({ strapi, db, kind, id: documentId });
        return next();
      });
    }
    if (ctx.action !== 'update' || !LIMITED.has(kind)) return next();
    const { data } = ctx.params as { readonly data?: Readonly<Record<string, unknown>> };
    const isClosing = kind === 'slot' && (data?.state === 'closed' || data?.state === 'draft');
    return locked(strapi, ctx.uid, documentId, async (db) => {
      if (isClosing) await refuseToClose({ strapi, db, kind, id: documentId });
      const result = await next();
      // Checked on the stored row: seats, spans and whatever comes later are judged by one rule.
      await refuseTooSmall({ strapi, db, kind, id: documentId });
      return result;
    });
  });
}

type Row = {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly kind: GuardedKind;
  readonly id: string;
};

/** Nobody books the row between the check and the commit: bookings lock it too. */
async function locked<Value>(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  work: (db: Knex) => Promise<Value>,
): Promise<Value> {
  return strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx(tableOf(strapi, uid)).where('document_id', documentId).select('id').forUpdate();
    }
    return work(trx);
  }) as Promise<Value>;
}

async function refuseToDelete(row: Row): Promise<void> {
  const bookings = await readBookings(row, byKind(row));
  if (bookings.length === 0) return;
  const by = await concerned(row, bookings);
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const sentence = cannotDeleteSentence({ kind: row.kind, name, by }, readerLanguage(row.strapi));
  throw refusal('IN_USE', sentence, { by });
}

/** A slot whose learners have all been there may be closed; one that somebody is still coming to may not. */
async function refuseToClose(row: Row): Promise<void> {
  const today = systemClock.today();
  const bookings = (await readBookings(row, byKind(row))).filter((booking) =>
    booking.days.some((day) => day >= today),
  );
  if (bookings.length === 0) return;
  const by = await concerned(row, bookings);
  const [name = row.id] = await namesOf(row, row.kind, [row.id]);
  const sentence = cannotCloseSentence({ kind: row.kind, name, by }, readerLanguage(row.strapi));
  throw refusal('IN_USE', sentence, { by });
}

async function refuseTooSmall(row: Row): Promise<void> {
  const bookings = await readBookings(row, byKind(row));
  if (bookings.length === 0) return;
  const limitOf = bookingLimits(await readLimits(row));
  const broken = overbooked(bookings, limitOf).filter(
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

function byKind({ kind, id }: Row): Parameters<typeof readBookings>[1] {
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
  row: Row,
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
