import type { Core } from '@strapi/strapi';
import type { FollowedOffer, OfferAnswers } from '../../../contracts/public-offers';
import { afterWorkingDays } from '../../../domain/calendar/working-days';
import type { DomainError } from '../../../domain/errors';
import { step } from '../../../domain/life-cycles/life-cycle';
import { OFFER } from '../../../domain/life-cycles/offer';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { documentsOf } from '../adapters/documents-of';
import { findOffer, takeVersion, type StoredOffer } from '../adapters/offer-store';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { API_TYPES } from '../api-types';
import { hashOf } from './link-token';
import { reading } from './public-index';
import { recordAudit } from './record-audit';
import { checkOffer } from './receive-offer';
import { recipientOf } from './route-offer';

type Followed = Promise<Result<FollowedOffer, DomainError>>;

/** How long a coordinator has to look again at what an employer has answered or changed. */
const ANSWER_WORKING_DAYS = 5;
const UNKNOWN = { code: 'not-found', what: 'offer', id: '' } as const;

/** An offer as the employer sees it who holds its link. */
export async function followOffer(strapi: Core.Strapi, token: string): Followed {
  const offer = await reading(findOffer(strapi, { tokenHash: hashOf(token) }));
  return offer ? success(asFollowed(offer)) : failure(UNKNOWN);
}

export async function replyToQuestion(
  strapi: Core.Strapi,
  { token, reply }: { readonly token: string; readonly reply: string },
): Followed {
  if (hasNationalNumber(reply)) {
    return failure({ code: 'invalid', issues: [{ path: 'reply', problem: 'national-number' }] });
  }
  return move(strapi, { token, move: 'reply', data: { reply, ...again() } });
}

export async function changeOffer(
  strapi: Core.Strapi,
  { token, answers }: { readonly token: string; readonly answers: OfferAnswers },
): Followed {
  const checked = await checkOffer(strapi, answers);
  if (!checked.ok) return checked;
  const { documentId: municipality, code } = checked.value.municipality;
  const recipient = await recipientOf(strapi, { answers, municipality: code });
  return move(strapi, {
    ...{ token, move: 'change' },
    data: { answers, municipality, recipient, ...again() },
  });
}

/** What the employer takes back is nobody's to see any longer than needed: it goes tonight. */
export async function withdrawOffer(strapi: Core.Strapi, token: string): Followed {
  return move(strapi, { token, move: 'withdraw', data: { removeOn: systemClock.today() } });
}

const again = () => ({ answerBy: afterWorkingDays(systemClock.today(), ANSWER_WORKING_DAYS) });

type Move = {
  readonly token: string;
  readonly move: 'reply' | 'change' | 'withdraw';
  readonly data: object;
};

async function move(strapi: Core.Strapi, { token, move: wanted, data }: Move): Followed {
  return reading(
    inUnitOfWork(strapi, { useCase: `${wanted}-offer` }, async (unit) => {
      const offer = await findOffer(strapi, { tokenHash: hashOf(token) });
      if (!offer) return failure(UNKNOWN);
      const { documentId, version, state } = offer;
      const passed = step(OFFER, { event: wanted, from: state });
      if (!passed.ok) return passed;
      if (!(await takeVersion(unit, offer))) {
        return failure({ code: 'stale', what: 'offer', version });
      }
      await documentsOf(strapi, API_TYPES.offer).update({
        documentId,
        data: { ...data, state: passed.value.to, version: version + 1 },
      });
      recordAudit(unit, {
        ...{ action: 'offer-changed', kind: 'offer', record: documentId },
        facts: { event: wanted, state: passed.value.to },
      });
      const moved = await findOffer(strapi, { documentId });
      return moved ? success(asFollowed(moved)) : failure(UNKNOWN);
    }),
  );
}

function asFollowed(offer: StoredOffer): FollowedOffer {
  const { number, state, recipient, question, reply, reason, answers, slot } = offer;
  const isOut = state === 'approved' && slot?.state === 'open';
  return {
    ...{ number, recipient, question, reply, reason, answers },
    answerBy: String(offer.answerBy),
    state: isOut ? 'published' : state,
    slot: isOut ? slot.slug : null,
  };
}
