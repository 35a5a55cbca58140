import type { Core } from '@strapi/strapi';
import type { OfferAnswers } from '../../../contracts/public-offers';
import type { OfferState } from '../../../domain/life-cycles/offer';
import { API_TYPES } from '../api-types';
import { tableOf } from './table-names';
import type { UnitOfWork } from './unit-of-work';

/** What the last decision found and made, so that it can be taken back. */
export type OfferTrace = {
  readonly before: OfferState;
  readonly question: string | null;
  readonly employer: string | null;
  readonly workplace: string | null;
  readonly contactPerson: string | null;
};

export type StoredOffer = {
  readonly documentId: string;
  readonly number: string;
  readonly state: OfferState;
  readonly version: number;
  readonly recipient: string;
  readonly answerBy: string;
  readonly createdAt: string | Date;
  readonly language: string;
  readonly answers: OfferAnswers;
  readonly question: string | null;
  readonly reply: string | null;
  readonly reason: string | null;
  readonly made: OfferTrace | null;
  readonly municipality: { readonly documentId: string; readonly name: string } | null;
  readonly slot: {
    readonly documentId: string;
    readonly slug: string;
    readonly state: string;
  } | null;
};

const PARTS = { municipality: true, slot: true };

export async function findOffer(
  strapi: Core.Strapi,
  where: object,
): Promise<StoredOffer | undefined> {
  const found: StoredOffer | null = await strapi.db
    .query(API_TYPES.offer)
    .findOne({ where, populate: PARTS });
  return found ?? undefined;
}

export async function listOffers(
  strapi: Core.Strapi,
  where: object,
): Promise<readonly StoredOffer[]> {
  return strapi.db.query(API_TYPES.offer).findMany({
    where,
    populate: PARTS,
    orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
    limit: 500,
  });
}

/** Takes the next version of an offer: of two who decide at once, one gets it and the other is told. */
export async function takeVersion(
  { strapi, trx }: UnitOfWork,
  { documentId, version }: { readonly documentId: string; readonly version: number },
): Promise<boolean> {
  const taken = await trx(tableOf(strapi, API_TYPES.offer))
    .where({ document_id: documentId, version })
    .update({ version: version + 1 });
  return taken === 1;
}
