import type { Core } from '@strapi/strapi';
import type { OfferAnswers } from '../../../contracts/public-offers';
import { findContacts } from './read-contact-points';

type Asked = { readonly answers: OfferAnswers; readonly municipality: string };

/**
 * Who answers for an offer: the contact of the municipality for employers and the first of the placement forms, else
 * the municipality's or the region's general contact; the coordinators' office where no contact is published.
 */
export async function recipientOf(
  strapi: Core.Strapi,
  { answers, municipality }: Asked,
): Promise<string> {
  const asked = { locale: 'sv', municipality, audience: 'employer' } as const;
  const [best] = await findContacts(strapi, { ...asked, kind: answers.kinds[0] });
  const [general] = best ? [best] : await findContacts(strapi, { locale: 'sv' });
  return general ? String((general as { readonly name: string }).name) : NOBODY_NAMED;
}

const NOBODY_NAMED = 'Praktiksamordningen';
