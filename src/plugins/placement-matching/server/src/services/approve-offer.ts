import type { Core } from '@strapi/strapi';
import { KEPT_DAYS } from '../../../contracts/kept-days';
import type { ApproveInput } from '../../../contracts/offers';
import { addDays } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { spansOfWeeks } from '../../../domain/offers/spans-of-weeks';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { organisationNumberOf } from '../adapters/offer-employers';
import { documentsOf } from '../adapters/documents-of';
import { type OfferTrace, type StoredOffer } from '../adapters/offer-store';
import { API_TYPES } from '../api-types';
import { decideOffer } from './decide-offer';

type Approve = ApproveInput & { readonly id: string };
type Made = Pick<OfferTrace, 'employer' | 'workplace' | 'contactPerson'>;

/**
 * The offer becomes an open slot at an employer and a workplace that are found or made: all of it or
 * nothing. What was made is written down, so that it can be taken back.
 */
export async function approveOffer(
  strapi: Core.Strapi,
  input: Approve,
): Promise<Result<{ readonly slot: string }, DomainError>> {
  return decideOffer(strapi, { ...input, move: 'approve' }, async (offer) => {
    const employer = await employerOf(strapi, input, offer);
    if (!employer) return failure({ code: 'not-found', what: 'employer', id: '' });
    const workplace = await workplaceOf(strapi, input, { offer, employer: employer.id });
    if (!workplace) return failure({ code: 'not-found', what: 'workplace', id: '' });
    const contactPerson = await contactOf(strapi, offer, workplace.id);
    const slot = await slotOf(strapi, input, { offer, workplace: workplace.id });
    const made: Made = {
      employer: employer.isNew ? employer.id : null,
      workplace: workplace.isNew ? workplace.id : null,
      contactPerson,
    };
    const removeOn = addDays(systemClock.today(), KEPT_DAYS.decidedOffer);
    return success({ data: { slot, removeOn }, made, answer: { slot } });
  });
}

type Found = { readonly id: string; readonly isNew: boolean };

async function known(strapi: Core.Strapi, uid: string, where: object): Promise<Found | undefined> {
  const row: { readonly documentId: string } | null = await strapi.db.query(uid).findOne({ where });
  return row ? { id: row.documentId, isNew: false } : undefined;
}

async function made(strapi: Core.Strapi, uid: string, data: object): Promise<Found> {
  return { id: (await documentsOf(strapi, uid).create({ data })).documentId, isNew: true };
}

/** The number decides: one organisation is one employer. */
async function employerOf(
  strapi: Core.Strapi,
  { employer }: Approve,
  { answers, municipality }: StoredOffer,
): Promise<Found | undefined> {
  const uid = API_TYPES.employer;
  if (employer) return known(strapi, uid, { documentId: employer });
  const organisationNumber = organisationNumberOf(answers);
  const same = organisationNumber ? await known(strapi, uid, { organisationNumber }) : undefined;
  const data = {
    name: answers.workplace,
    sector: 'private',
    municipality: municipality?.documentId,
  };
  return same ?? made(strapi, uid, organisationNumber ? { ...data, organisationNumber } : data);
}

async function workplaceOf(
  strapi: Core.Strapi,
  { workplace }: Approve,
  { offer, employer }: { readonly offer: StoredOffer; readonly employer: string },
): Promise<Found | undefined> {
  if (workplace) return known(strapi, API_TYPES.workplace, { documentId: workplace });
  const { workplace: name, address } = offer.answers;
  const data = { name, address, employer, municipality: offer.municipality?.documentId };
  return made(strapi, API_TYPES.workplace, data);
}

/** Whoever answers at the workplace is kept there, unless they are there already. */
async function contactOf(
  strapi: Core.Strapi,
  { answers }: StoredOffer,
  workplace: string,
): Promise<string | null> {
  const { name, email, telephone, role } = answers;
  const where = { workplace: { documentId: workplace }, name };
  if (await known(strapi, API_TYPES.contactPerson, where)) return null;
  const given = Object.entries({ email, role }).filter(([, value]) => value !== '');
  const data = { name, telephone, workplace, ...Object.fromEntries(given) };
  return (await made(strapi, API_TYPES.contactPerson, data)).id;
}

async function slotOf(
  strapi: Core.Strapi,
  { title, tasks, seats }: Approve,
  { offer, workplace }: { readonly offer: StoredOffer; readonly workplace: string },
): Promise<string> {
  const { answers } = offer;
  const field = await known(strapi, API_TYPES.occupationField, { slug: answers.field });
  const forms: readonly { readonly documentId: string }[] = await strapi.db
    .query(API_TYPES.placementForm)
    .findMany({ where: { code: { $in: answers.kinds } } });
  const open = spansOfWeeks(answers.weeks).map(({ from, to }) => ({ firstDay: from, lastDay: to }));
  const data = {
    ...{ title, tasks, seats, workplace, open, origin: 'bank', state: 'open' },
    occupationField: field?.id ?? null,
    placementForms: forms.map(({ documentId }) => documentId),
    minGrade: answers.minGrade,
    languages: answers.languages || null,
    dailyHours: answers.hours || null,
  };
  return (await made(strapi, API_TYPES.slot, data)).id;
}
