import type { Core } from '@strapi/strapi';
import { readOrganisationNumber } from '../../../../../model/validation/checks/organisation-number';
import type { OfferAnswers } from '../../../contracts/public-offers';
import { API_TYPES } from '../api-types';

export type KnownEmployer = {
  readonly documentId: string;
  readonly name: string;
  readonly organisationNumber: string | null;
};
export type KnownWorkplace = {
  readonly documentId: string;
  readonly name: string;
  readonly address: string | null;
  readonly employer: { readonly documentId: string } | null;
};

const MOST = 10;

/** As it is stored; null when none was given. */
export function organisationNumberOf({ organisationNumber }: OfferAnswers): string | null {
  const read = readOrganisationNumber(organisationNumber);
  return read.kind === 'organisation' ? read.number : null;
}

/** The number is proof; the same name may be another. */
export async function employersLike(
  strapi: Core.Strapi,
  answers: OfferAnswers,
): Promise<readonly KnownEmployer[]> {
  const number = organisationNumberOf(answers);
  const either = [
    ...(number ? [{ organisationNumber: number }] : []),
    { name: { $eqi: answers.workplace } },
  ];
  return strapi.db
    .query(API_TYPES.employer)
    .findMany({ where: { $or: either }, orderBy: { name: 'asc' }, limit: MOST });
}

export async function workplacesLike(
  strapi: Core.Strapi,
  answers: OfferAnswers,
): Promise<readonly KnownWorkplace[]> {
  const number = organisationNumberOf(answers);
  const name = { name: { $eqi: answers.workplace } };
  const either = number ? [name, { employer: { organisationNumber: number } }] : [name];
  const where = { municipality: { code: answers.municipality }, $or: either };
  return strapi.db.query(API_TYPES.workplace).findMany({
    ...{ where, populate: { employer: true }, orderBy: { name: 'asc' }, limit: MOST },
  });
}
