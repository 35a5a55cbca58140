import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { languageOf } from '../controllers/errors-to-http';
import type { Language } from '../messages/errors';

/** The language of whoever asks; Swedish where nobody does, as in a script. */
export function readerLanguage(strapi: Core.Strapi): Language {
  const ctx: Context | undefined = strapi.requestContext.get();
  return ctx ? languageOf(ctx) : 'sv';
}
