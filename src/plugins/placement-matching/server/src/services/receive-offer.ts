import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import { readOrganisationNumber } from '../../../../../model/validation/checks/organisation-number';
import type { OfferAnswers, OfferInput, OfferStored } from '../../../contracts/public-offers';
import { afterWorkingDays } from '../../../domain/calendar/working-days';
import { addDays, dayInSweden } from '../../../domain/days';
import type { DomainError, InputIssue } from '../../../domain/errors';
import { offerFaults } from '../../../domain/offers/offer-faults';
import { failure, success, type Result } from '../../../domain/result';
import { failureOf } from '../adapters/database-errors';
import { documentsOf } from '../adapters/documents-of';
import { findOffer } from '../adapters/offer-store';
import { API_TYPES } from '../api-types';
import { numberOf } from './form-key';
import { hashOf, linkToken } from './link-token';
import { reading } from './public-index';
import { recipientOf } from './route-offer';

const ANSWER_WORKING_DAYS = 5;
/** Nobody may have looked at it for so long: then it is of no use to anybody. */

/** What an employer offers: stored once, led to a coordinator who answers by a day. */
export async function receiveOffer(
  strapi: Core.Strapi,
  { key, answers, language }: OfferInput,
  now = new Date(),
): Promise<Result<OfferStored, DomainError>> {
  const given = numberOf(strapi, key);
  if (typeof given === 'string') {
    const issue: InputIssue = { path: 'key', problem: 'wrong-form', allowed: given };
    return failure({ code: 'invalid', issues: [issue] });
  }
  const { number } = given;
  const token = linkToken(strapi, 'offer', number);
  const today = dayInSweden(now);
  const checked = await checkOffer(strapi, answers, now);
  if (!checked.ok) return checked;
  const place = checked.value.municipality;
  const recipient = await recipientOf(strapi, { answers, municipality: place.code });
  const stored = { number, recipient, answerBy: afterWorkingDays(today, ANSWER_WORKING_DAYS) };
  const data = {
    ...stored,
    ...{ tokenHash: hashOf(token), state: 'received', version: 1, language, answers },
    municipality: place.documentId,
    removeOn: addDays(today, KEPT_DAYS.offer),
  };
  try {
    await documentsOf(strapi, API_TYPES.offer).create({ data });
  } catch (error) {
    if (failureOf(error) !== 'duplicate') return reading(Promise.reject(error));
    // Sent twice, by a double click or a page that was loaded again: what is stored is what counts.
    const first = await reading(findOffer(strapi, { number }));
    if (first) return success({ number, token, ...storedPart(first) });
  }
  return success({ ...stored, token });
}

const storedPart = (offer: { readonly recipient: string; readonly answerBy: string }) => ({
  recipient: offer.recipient,
  answerBy: String(offer.answerBy),
});

type Place = { readonly documentId: string; readonly code: string };

/** Everything that is wrong with the answers, at once; what they name must exist. */
export async function checkOffer(
  strapi: Core.Strapi,
  answers: OfferAnswers,
  now = new Date(),
): Promise<Result<{ readonly municipality: Place }, DomainError>> {
  const issues = offerFaults(answers, dayInSweden(now));
  const number = answers.organisationNumber;
  if (number && readOrganisationNumber(number).kind === 'wrong') {
    issues.push({ path: 'organisationNumber', problem: 'wrong-form' });
  }
  const municipality: Place | null = await reading(
    strapi.db.query(API_TYPES.municipality).findOne({ where: { code: answers.municipality } }),
  );
  const field: unknown = await reading(
    strapi.db.query(API_TYPES.occupationField).findOne({ where: { slug: answers.field } }),
  );
  const forms: number = await reading(
    strapi.db.query(API_TYPES.placementForm).count({ where: { code: { $in: answers.kinds } } }),
  );
  const unknown = (path: string): InputIssue => ({ path, problem: 'wrong-form' });
  if (!municipality) issues.push(unknown('municipality'));
  if (!field) issues.push(unknown('field'));
  if (forms !== new Set(answers.kinds).size) issues.push(unknown('kinds'));
  return municipality && issues.length === 0
    ? success({ municipality })
    : failure({ code: 'invalid', issues });
}
