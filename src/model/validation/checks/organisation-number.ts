import Organisationsnummer from 'organisationsnummer';
import { issueAt, textOf, type Issue, type Row } from '../issue';

export type OrganisationNumber =
  | { readonly kind: 'organisation'; readonly number: string }
  /** A sole trader's number is the person's own national identity number. */
  | { readonly kind: 'sole-trader' }
  | { readonly kind: 'wrong' };

/** Reads `2120001355`, `212000-1355` or `16212000-1355`; gives it back as `212000-1355`. */
export function readOrganisationNumber(text: string): OrganisationNumber {
  const compact = text.replace(/\s/g, '');
  if (!Organisationsnummer.valid(compact)) return { kind: 'wrong' };
  const number = Organisationsnummer.parse(compact);
  if (number.isPersonnummer()) return { kind: 'sole-trader' };
  return { kind: 'organisation', number: number.format() };
}

export function organisationNumber(row: Row): Issue[] {
  const text = textOf(row, 'organisationNumber');
  if (text === undefined) return [];
  const { kind } = readOrganisationNumber(text);
  return kind === 'organisation' ? [] : [issueAt('organisationNumber', SENTENCES[kind])];
}

const SENTENCES = {
  'sole-trader': {
    sv: 'Det här är en enskild firma: numret är ägarens personnummer och sparas inte. Lämna fältet tomt, så får arbetsgivaren ett eget nummer.',
    en: 'This is a sole trader: the number is the owner’s national identity number and is not stored. Leave the field empty and the employer gets a number of our own.',
  },
  wrong: {
    sv: 'Organisationsnumret stämmer inte. Det har tio siffror, till exempel 212000-1355.',
    en: 'The organisation number is not right. It has ten digits, for example 212000-1355.',
  },
} as const;
