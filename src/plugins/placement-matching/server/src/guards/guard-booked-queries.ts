import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Resource } from '../../../domain/claims/claim-key';
import { seatsOfDay } from '../../../domain/claims/seats-of-day';
import type { Day } from '../../../domain/days';
import { namesOf } from '../adapters/names';
import { readLimits } from '../adapters/booking-reader';
import { OPEN_SPAN } from '../adapters/read-spans';
import { linkOf, tableOf } from '../adapters/table-names';
import { API_TYPES } from '../api-types';
import { periodStateSentence } from '../messages/guards';
import {
  BOOKED_KINDS,
  bookingsOf,
  refuseTooSmall,
  refuseToClose,
  refuseToDelete,
  refuseToMove,
  refuseToResend,
  type BookedRow,
} from './booked-row';
import { areDocumentsWriting, insideDocuments } from './inside-documents';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/**
 * The query engine's door to what bookings name, which code may take past the Document Service. The engine has no
 * transaction of its own, so this is judged before it writes, by what would be stored.
 */
export function guardBookedQueries(strapi: Core.Strapi): void {
  strapi.documents.use(async (_, next) => insideDocuments(async () => next()));
  const beforeDelete = (event: Event): Promise<void> => eachRow(strapi, event, refuseToDelete);
  const beforeUpdate = (event: Event): Promise<void> =>
    eachRow(strapi, event, (row) => refuseUpdate(row, event.params.data ?? {}));
  const beforeSpan = (event: Event): Promise<void> => eachSlotOfSpans(strapi, event);
  strapi.db.lifecycles.subscribe({
    models: Object.keys(BOOKED_KINDS),
    ...{ beforeDelete, beforeDeleteMany: beforeDelete },
    ...{ beforeUpdate, beforeUpdateMany: beforeUpdate },
  });
  strapi.db.lifecycles.subscribe({
    models: [OPEN_SPAN],
    ...{ beforeDelete: beforeSpan, beforeDeleteMany: beforeSpan },
    ...{ beforeUpdate: beforeSpan, beforeUpdateMany: beforeSpan },
  });
}

type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: object; readonly data?: Data };
};
type Data = Readonly<Record<string, unknown>>;

/** In the transaction that the write is part of, if there is one: SQLite has one connection. */
async function eachRow(
  strapi: Core.Strapi,
  { model: { uid }, params: { where = {} } }: Event,
  judge: (row: BookedRow) => Promise<void>,
): Promise<void> {
  const kind = BOOKED_KINDS[uid];
  if (!kind || areDocumentsWriting()) return;
  await strapi.db.transaction(async ({ trx }) => {
    const query = strapi.db.query(uid as 'api::slot.slot');
    const rows = await query.findMany({ where, select: ['documentId'] });
    for (const { documentId } of rows) await judge({ strapi, db: trx, kind, id: documentId });
  });
}

async function refuseUpdate(row: BookedRow, data: Data): Promise<void> {
  const { strapi, kind } = row;
  if (kind === 'period' && ('state' in data || 'publishedRun' in data) && !currentUseCase())
    await refusePublication(row, data);
  if (kind === 'slot' && (data.state === 'closed' || data.state === 'draft'))
    await refuseToClose(row);
  if (kind === 'learner' && 'provider' in data) await refuseToResend(row);
  // Relations come as ids of rows: whoever is booked is concerned, and nobody can follow.
  if (kind === 'slot' && ('workplace' in data || 'supervisor' in data))
    await refuseToMove(row, { coming: await bookingsOf(row), name: await nameOf(row) });
  const field = LIMITS[kind];
  if (field === undefined || !(field in data || 'open' in data)) return;
  const slot = (await readLimits({ strapi, db: row.db })).slots.get(row.id);
  await refuseTooSmall(row, (resource: Resource, day: Day) => {
    if (resource.kind !== 'slot') return numberOr(data[field], Infinity);
    // Spans come as ids, which say nothing of their days: whoever is booked is concerned.
    if (!slot || 'open' in data) return 0;
    return seatsOfDay({ ...slot, seats: numberOr(data[field], slot.seats) }, day) ?? 0;
  });
}

const nameOf = async (row: BookedRow): Promise<string> =>
  (await namesOf(row, row.kind, [row.id]))[0] ?? row.id;

const LIMITS: Readonly<Partial<Record<BookedRow['kind'], string>>> = {
  slot: 'seats',
  supervisor: 'capacity',
  workplace: 'capacity',
};

const numberOr = (value: unknown, otherwise: number): number =>
  value === null || value === undefined ? otherwise : Number(value);

/** A period that is published stays so, and none becomes it, but by the use cases. */
async function refusePublication({ strapi, db, id }: BookedRow, data: Data): Promise<void> {
  const stored = await db(tableOf(strapi, API_TYPES.period))
    .where('document_id', id)
    .first('state');
  const isKept = data.state === undefined || data.state === stored?.state;
  const isTouched = stored?.state === 'published' || data.state === 'published';
  if (!isTouched || (isKept && data.publishedRun === undefined)) return;
  throw refusal('USE_CASE_ONLY', periodStateSentence(readerLanguage(strapi)));
}

/** A slot's spans are rows of their own: nobody's days go with one that is changed past its slot. */
async function eachSlotOfSpans(strapi: Core.Strapi, { params }: Event): Promise<void> {
  if (areDocumentsWriting()) return;
  await strapi.db.transaction(async ({ trx }) => {
    const spans = await strapi.db
      .query(OPEN_SPAN as 'api::slot.slot')
      .findMany({ where: params.where ?? {}, select: ['id'] });
    const ids = spans.map(({ id }) => Number(id));
    for (const slot of await slotsOfSpans(strapi, trx, ids))
      await refuseTooSmall({ strapi, db: trx, kind: 'slot', id: slot }, () => 0);
  });
}

async function slotsOfSpans(
  strapi: Core.Strapi,
  db: Knex,
  spans: readonly number[],
): Promise<readonly string[]> {
  const link = linkOf(strapi, API_TYPES.slot, 'open');
  return db({ s: tableOf(strapi, API_TYPES.slot) })
    .join({ l: link.table }, `l.${link.from}`, 's.id')
    .where('l.field', 'open')
    .whereIn(`l.${link.to}`, [...spans])
    .distinct()
    .pluck('s.document_id');
}
