import { datesInOrder } from '../checks/dates-in-order';
import { email } from '../checks/email';
import { instantsInOrder, OUT_AND_DOWN, STARTS_AND_ENDS } from '../checks/instants-in-order';
import { noNationalNumber } from '../checks/no-national-number';
import { issueAt, textOf, type Validator } from '../issue';

export const edition: Validator = (row) => instantsInOrder(row, OUT_AND_DOWN);

export const eventRegistration: Validator = (row) => [
  ...email(row),
  ...noNationalNumber(row, ['name', 'organisation']),
];

/** Guides, news, pages: what every text has in common. */
export const text: Validator = (row) => [
  ...noNationalNumber(row, ['title', 'ingress', 'slug']),
  ...instantsInOrder(row, OUT_AND_DOWN),
];

export const event: Validator = (row) => [
  ...text(row),
  ...instantsInOrder(row, STARTS_AND_ENDS),
  ...noNationalNumber(row, ['forWhom', 'signUp']),
];

export const project: Validator = (row) => [
  ...text(row),
  ...datesInOrder(row, [
    { field: 'startsOn', sv: 'början', en: 'the start' },
    { field: 'endsOn', sv: 'slutet', en: 'the end' },
  ]),
];

export const contactPoint: Validator = (row) => [
  ...email(row),
  ...noNationalNumber(row, ['name', 'role', 'hours', 'promise', 'substitute']),
  ...instantsInOrder(row, OUT_AND_DOWN),
];

export const siteSetting: Validator = (row) => email(row);

export const feedback: Validator = (row) => noNationalNumber(row, ['text']);

export const enquiry: Validator = (row) => [
  ...email(row),
  ...noNationalNumber(row, ['name', 'telephone', 'message', 'handOver']),
];

export const redirect: Validator = (row) => {
  const [from, to] = [textOf(row, 'from'), textOf(row, 'to')];
  const isPath = (address: string): boolean => /^\/(?!\/)\S*$/.test(address);
  if (from !== undefined && !isPath(from)) return [issueAt('from', FROM)];
  if (from !== undefined && TAKEN.test(from)) return [issueAt('from', IN_USE)];
  if (to !== undefined && !isPath(to) && !/^https:\/\/\S+$/.test(to)) return [issueAt('to', TO)];
  return from !== undefined && from === to ? [issueAt('to', SAME)] : [];
};

const FROM = {
  sv: 'Skriv adressen som den står efter webbplatsens namn, till exempel /sv/guider/handledare.',
  en: 'Write the address as it stands after the name of the site, for example /en/guides/supervisor.',
};
/** First pages and the addresses of Strapi itself: a redirect from them would never be asked for. */
const TAKEN = /^\/((sv|en|ar|so|uk)?\/?$|(admin|api|assets|uploads|placement-matching)(\/|$))/;
const IN_USE = {
  sv: 'På den adressen finns en sida som alltid visas. Skriv en adress som inte används längre.',
  en: 'That address has a page that is always shown. Write one that is no longer in use.',
};
const TO = {
  sv: 'Skriv en adress på webbplatsen, till exempel /sv/guider, eller en som börjar med https://.',
  en: 'Write an address on the site, for example /en/guides, or one that begins with https://.',
};
const SAME = {
  sv: 'En sida kan inte leda till sig själv. Skriv en annan adress.',
  en: 'A page cannot lead to itself. Write another address.',
};
