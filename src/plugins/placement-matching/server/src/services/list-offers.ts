import type { Core } from '@strapi/strapi';
import type { ReviewedOffer } from '../../../contracts/offers';
import { dayInSweden } from '../../../domain/days';
import { RETURNABLE_OFFERS, WAITING_OFFERS } from '../../../domain/life-cycles/offer';
import { employersLike, workplacesLike } from '../adapters/offer-employers';
import { listOffers, type StoredOffer } from '../adapters/offer-store';
import { API_TYPES } from '../api-types';

const LATELY_MS = 30 * 86_400_000;
const UNDOABLE: readonly string[] = RETURNABLE_OFFERS;

/** Those that wait, the most urgent first, then what was decided in the last thirty days. */
export async function listReviewedOffers(
  strapi: Core.Strapi,
  language: 'sv' | 'en',
  now = new Date(),
): Promise<readonly ReviewedOffer[]> {
  const waiting = await listOffers(strapi, { state: { $in: [...WAITING_OFFERS] } });
  const decided = await listOffers(strapi, {
    state: { $notIn: [...WAITING_OFFERS] },
    updatedAt: { $gte: new Date(now.getTime() - LATELY_MS) },
  });
  const names = await namesOf(strapi, language);
  const offers = [...waiting, ...decided];
  return Promise.all(offers.map((offer) => asReviewed(strapi, offer, names)));
}

type Names = ReadonlyMap<string, string>;

async function asReviewed(
  strapi: Core.Strapi,
  offer: StoredOffer,
  names: Names,
): Promise<ReviewedOffer> {
  const { documentId: id, answers, municipality, slot, ...rest } = offer;
  const isWaiting = (WAITING_OFFERS as readonly string[]).includes(offer.state);
  const employers = isWaiting ? await employersLike(strapi, answers) : [];
  const workplaces = isWaiting ? await workplacesLike(strapi, answers) : [];
  const { number, state, version, recipient, question, reply, reason } = rest;
  return {
    ...{ id, number, state, version, recipient, question, reply, reason, answers },
    answerBy: String(rest.answerBy),
    receivedOn: dayInSweden(new Date(rest.createdAt)),
    municipality: municipality?.name ?? '',
    field: names.get(answers.field) ?? answers.field,
    kinds: answers.kinds.map((kind) => names.get(kind) ?? kind),
    slot: slot?.documentId ?? null,
    canUndo: UNDOABLE.includes(state),
    employers: employers.map((one) => ({
      ...{ id: one.documentId, name: one.name },
      detail: one.organisationNumber ?? '',
    })),
    workplaces: workplaces.map((one) => ({
      ...{ id: one.documentId, name: one.name, detail: one.address ?? '' },
      employer: one.employer?.documentId ?? null,
    })),
  };
}

type Named = { readonly nameSv: string; readonly nameEn: string };

/** Fields by slug and forms by code, in the reader's language. */
async function namesOf(strapi: Core.Strapi, language: 'sv' | 'en'): Promise<Names> {
  const fields: readonly (Named & { readonly slug: string })[] = await strapi.db
    .query(API_TYPES.occupationField)
    .findMany({});
  const forms: readonly (Named & { readonly code: string })[] = await strapi.db
    .query(API_TYPES.placementForm)
    .findMany({});
  const nameOf = ({ nameSv, nameEn }: Named): string => (language === 'sv' ? nameSv : nameEn);
  return new Map([
    ...fields.map((row) => [row.slug, nameOf(row)] as const),
    ...forms.map((row) => [row.code, nameOf(row)] as const),
  ]);
}
