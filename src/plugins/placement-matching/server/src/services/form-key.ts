import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** No vowels, so no words; nothing that is read wrongly on the telephone. */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXZ';
/** A person reads a form before sending it; what forgot it on a screen overnight gets a new key. */
const LEAST_SECONDS = 3;
const MOST_SECONDS = 24 * 3600;

/** A case number that is not used yet, and when it was given: needs no database, so a form can be shown without one. */
export function newFormKey(strapi: Core.Strapi): string {
  const number = newCaseNumber();
  const given = Math.floor(Date.now() / 1000);
  return `${number}.${given}.${signed(strapi, `${number}.${given}`)}`;
}

/** What people call a matter when they ask about it. */
export function newCaseNumber(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `F-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The case number of a key of ours; `too-early` for what fills in forms faster than a person, `too-old` when it has lain. */
export function numberOf(
  strapi: Core.Strapi,
  key: string,
): { readonly number: string } | 'too-early' | 'too-old' {
  const [number = '', given = '', signature = ''] = key.split('.');
  if (!isSigned(strapi, `${number}.${given}`, signature)) return 'too-old';
  const age = Date.now() / 1000 - Number(given);
  if (age < LEAST_SECONDS) return 'too-early';
  return age > MOST_SECONDS ? 'too-old' : { number };
}

/** What only this installation can have written. */
export function signed(strapi: Core.Strapi, text: string): string {
  return createHmac('sha256', `form ${strapi.config.get('admin.auth.secret')}`)
    .update(text)
    .digest('base64url')
    .slice(0, 32);
}

export function isSigned(strapi: Core.Strapi, text: string, signature: string): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(strapi, text))];
  return given.length === right.length && timingSafeEqual(given, right);
}
