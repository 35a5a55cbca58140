import { textPath } from '../../plugins/placement-matching/contracts/public-addresses';
import { pathWord, type PathWord } from '../i18n/path-word';
import type { Locale } from '../i18n/translate';

export const SIGN_UP: PathWord = { sv: 'anmalan', other: 'sign-up' };

/** The form of an event; with a token what somebody has signed up for. */
export const signUpPath = (locale: Locale, slug: string, token = ''): string =>
  `${textPath('event', locale, slug)}/${pathWord(SIGN_UP, locale)}${token ? `?lank=${token}` : ''}`;

export type SignUpRoute = {
  readonly page: 'sign-up';
  readonly locale: Locale;
  readonly slug: string;
};
