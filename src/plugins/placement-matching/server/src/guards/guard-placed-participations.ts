import type { Core } from '@strapi/strapi';
import { systemClock } from '../adapters/clock';
import { namesOf } from '../adapters/names';
import type { Reading } from '../adapters/period-reader';
import {
  lockPlacedParticipation,
  type PlacedParticipation,
} from '../adapters/placed-participation';
import { API_TYPES } from '../api-types';
import { placedParticipationSentence } from '../messages/placed-participation';
import { areDocumentsWriting } from './inside-documents';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/**
 * Whoever has a published place takes part. The place is given up first, which hands the seat on; only then is the
 * participation ended, removed, or made somebody else's.
 */
export function guardPlacedParticipations(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { documentId, data = {} } = ctx.params as Write;
    const isGuarded = ctx.action === 'update' || ctx.action === 'delete';
    if (ctx.uid !== API_TYPES.participation || !isGuarded || !documentId || currentUseCase())
      return next();
    return strapi.db.transaction(async ({ trx }) => {
      const reading = { strapi, db: trx };
      const before = await lockPlacedParticipation(reading, documentId);
      if (!before) return next();
      if (ctx.action === 'delete') await refusePlaced(reading, before);
      else await refuseEnding(reading, before, data);
      const result = await next();
      const after = await lockPlacedParticipation(reading, documentId);
      if (ctx.action === 'update' && isAnothers(before, after)) await refusePlaced(reading, before);
      return result;
    });
  });
  const judge = async ({ action, params }: Event): Promise<void> => {
    if (areDocumentsWriting() || currentUseCase()) return;
    const { where = {}, data = {} } = params;
    await strapi.db.transaction(async ({ trx }) => {
      const reading = { strapi, db: trx };
      const query = strapi.db.query(API_TYPES.participation);
      for (const { documentId } of await query.findMany({ where, select: ['documentId'] })) {
        const before = await lockPlacedParticipation(reading, documentId);
        if (!before) continue;
        // Relations come as ids of rows: whoever is placed is concerned.
        const isRemoved =
          action.startsWith('beforeDelete') || 'learner' in data || 'period' in data;
        if (isRemoved) await refusePlaced(reading, before);
        else await refuseEnding(reading, before, data);
      }
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [API_TYPES.participation],
    ...{ beforeUpdate: judge, beforeUpdateMany: judge },
    ...{ beforeDelete: judge, beforeDeleteMany: judge },
  });
}

type Data = Readonly<Record<string, unknown>>;
type Write = { readonly documentId?: string; readonly data?: Data };
type Event = {
  readonly action: string;
  readonly params: { readonly where?: object; readonly data?: Data };
};

/** States in which nobody has a place. Whoever found their own place has one in the system too, when it is booked in. */
const OUT: ReadonlySet<unknown> = new Set(['alternative-prao', 'exempt', 'left']);

/** A place that is over was had: ending the participation afterwards takes nothing back. */
async function refuseEnding(
  reading: Reading,
  before: PlacedParticipation,
  { state }: Data,
): Promise<void> {
  if (!OUT.has(state) || state === before.state) return;
  const today = systemClock.today();
  await refusePlaced(reading, {
    ...before,
    places: before.places.filter(({ lastDay }) => lastDay >= today),
  });
}

const isAnothers = (before: PlacedParticipation, after: PlacedParticipation | undefined): boolean =>
  after?.learner !== before.learner || after.period !== before.period;

async function refusePlaced(
  reading: Reading,
  { learner, period, places }: PlacedParticipation,
): Promise<void> {
  if (places.length === 0) return;
  const by = await namesOf(
    reading,
    'slot',
    places.map(({ slot }) => slot),
  );
  const [who = learner] = await namesOf(reading, 'learner', [learner]);
  const [when = period] = await namesOf(reading, 'period', [period]);
  const told = { learner: who, period: when, by };
  throw refusal('IN_USE', placedParticipationSentence(told, readerLanguage(reading.strapi)), {
    by,
  });
}
