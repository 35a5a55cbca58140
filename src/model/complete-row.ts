import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { textOf, type Row } from './validation/issue';
import { firstFreeSlug, slugOf } from './slug';

/** The field an address is made from, for the types that have one. */
const SLUG_FROM: Readonly<Record<string, string>> = {
  'api::region.region': 'name',
  'api::municipality.municipality': 'name',
  'api::department.department': 'name',
  'api::slot.slot': 'title',
};

/**
 * What a new row needs and nobody should have to think of: an address that no other row has, and for
 * an employer without an organisation number (a sole trader's may not be stored) a number of our own.
 */
export async function completeRow(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
): Promise<Record<string, string>> {
  const added: Record<string, string> = {};
  const slugSource = SLUG_FROM[uid];
  if (slugSource && textOf(row, 'slug') === undefined) {
    added.slug = await freeSlug(strapi, uid, slugOf(textOf(row, slugSource) ?? '', LONGEST_SLUG));
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

async function freeSlug(strapi: Core.Strapi, uid: string, slug: string): Promise<string> {
  const rows: { readonly slug: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['slug'], where: { slug: { $startsWith: slug } } });
  return firstFreeSlug(slug, new Set(rows.map((row) => row.slug)));
}

/** No vowels, so no words; nothing that is read wrongly on the telephone. */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';

/** 28⁸ numbers: two employers of a region never draw the same. */
export const newOwnNumber = (): string =>
  `PV-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
