import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { textOf, type Row } from './validation/issue';
import { CONTENT_LOCALES } from '../plugins/placement-matching/contracts/public-addresses';
import { TEXT_TYPES } from './editorial/text-types';
import { firstFreeSlug, slugOf } from './slug';

/** The field an address is made from, for the types that have one. */
const SLUG_FROM: Readonly<Record<string, string>> = {
  'api::region.region': 'name',
  'api::municipality.municipality': 'name',
  'api::department.department': 'name',
  'api::slot.slot': 'title',
  ...Object.fromEntries(Object.keys(TEXT_TYPES).map((uid) => [uid, 'title'])),
};

export const DEFAULT_LOCALE = CONTENT_LOCALES[0];

type Written = {
  readonly row: Row;
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
};

/**
 * What a new row needs and nobody should have to think of: an address that no other row has, and for
 * an employer without an organisation number (a sole trader's may not be stored) a number of our own.
 */
export async function completeRow(
  strapi: Core.Strapi,
  uid: string,
  written: Written,
): Promise<Record<string, string>> {
  const { row } = written;
  const added: Record<string, string> = {};
  const slugSource = SLUG_FROM[uid];
  const slug = textOf(row, 'slug');
  // What an editor has typed as the address of a text is made one; that of a register row is left alone.
  if (slugSource && (slug === undefined || uid in TEXT_TYPES)) {
    const wanted = slugOf(slug ?? textOf(row, slugSource) ?? '', LONGEST_SLUG);
    added.slug = await freeSlug(strapi, uid, { ...written, slug: wanted });
  }
  if (
    uid === 'api::employer.employer' &&
    !textOf(row, 'organisationNumber') &&
    !textOf(row, 'ownNumber')
  ) {
    added.ownNumber = newOwnNumber();
  }
  return added;
}

/** Leaves room for a number in the shortest slug attribute, 80. */
const LONGEST_SLUG = 72;

async function freeSlug(
  strapi: Core.Strapi,
  uid: string,
  { slug, documentId, locale = DEFAULT_LOCALE }: Written & { readonly slug: string },
): Promise<string> {
  // A text has a row a language and one a state, all with addresses of their own.
  const others = uid in TEXT_TYPES ? { locale, documentId: { $ne: documentId ?? '' } } : {};
  const rows: { readonly slug: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['slug'], where: { slug: { $startsWith: slug }, ...others } });
  return firstFreeSlug(slug, new Set(rows.map((row) => row.slug)));
}

/** No vowels, so no words; nothing that is read wrongly on the telephone. */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** 28⁸ numbers: two employers of a region never draw the same. */
export const newOwnNumber = (): string =>
  `PV-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
