import type { Core } from '@strapi/strapi';

export type Language = 'sv' | 'en';

/** The signed-in person's language in the admin, else the browser's; Swedish where nobody asks, as in a script. */
export function readerLanguage(strapi: Core.Strapi): Language {
  const ctx = strapi.requestContext.get();
  const preferred: unknown = ctx?.state.user?.preferedLanguage;
  if (typeof preferred === 'string' && preferred !== '') return preferred === 'sv' ? 'sv' : 'en';
  return ctx?.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
}
