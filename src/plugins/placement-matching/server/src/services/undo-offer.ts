import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import { addDays } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { documentsOf } from '../adapters/documents-of';
import { type StoredOffer } from '../adapters/offer-store';
import { API_TYPES } from '../api-types';
import { decideOffer } from './decide-offer';

/** Takes the last decision back: what an approval made goes again, as long as nobody has built upon it. */
export async function undoOffer(
  strapi: Core.Strapi,
  asked: { readonly id: string; readonly version: number },
): Promise<Result<object, DomainError>> {
  return decideOffer(strapi, { ...asked, move: 'return' }, async (offer) => {
    if (offer.state === 'approved') {
      const wished = await wishesFor(strapi, offer);
      if (wished > 0) {
        return failure({
          code: 'in-use',
          what: offer.answers.workplace,
          by: [`${wished} önskemål`],
        });
      }
      await removeMade(strapi, offer);
    }
    const removeOn = addDays(systemClock.today(), KEPT_DAYS.offer);
    const question = offer.made?.question ?? null;
    return success({ data: { slot: null, reason: null, question, removeOn }, answer: {} });
  });
}

async function wishesFor(strapi: Core.Strapi, { slot }: StoredOffer): Promise<number> {
  if (!slot) return 0;
  return strapi.db
    .query(API_TYPES.wish)
    .count({ where: { slot: { documentId: slot.documentId } } });
}

/** A slot with a booking is refused by its guard; a workplace that has got another slot stays. */
async function removeMade(strapi: Core.Strapi, { slot, made }: StoredOffer): Promise<void> {
  if (slot) await documentsOf(strapi, API_TYPES.slot).delete({ documentId: slot.documentId });
  await removeUnless(strapi, { uid: API_TYPES.contactPerson, id: made?.contactPerson });
  const workplace = made?.workplace;
  await removeUnless(strapi, {
    ...{ uid: API_TYPES.workplace, id: workplace },
    usedBy: [API_TYPES.slot, 'workplace'],
  });
  await removeUnless(strapi, {
    ...{ uid: API_TYPES.employer, id: made?.employer },
    usedBy: [API_TYPES.workplace, 'employer'],
  });
}

type Row = {
  readonly uid: string;
  readonly id: string | null | undefined;
  readonly usedBy?: readonly [uid: string, relation: string];
};

async function removeUnless(strapi: Core.Strapi, { uid, id, usedBy }: Row): Promise<void> {
  if (!id) return;
  const [user, relation] = usedBy ?? [];
  const where = { [relation ?? '']: { documentId: id } };
  if (user && (await strapi.db.query(user).count({ where })) > 0) return;
  await documentsOf(strapi, uid).delete({ documentId: id });
}
