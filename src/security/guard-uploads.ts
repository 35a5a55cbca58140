import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';
import { readerLanguage } from '../model/reader-language';

type Asked = Context & { readonly forbidden: (sentence: string) => void };

/** Says in the reader's words which files are taken in, and fetches nothing from addresses that somebody names. */
export function guardUploads(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('upload');
  const admin = Array.isArray(routes) ? routes : (routes.admin?.routes ?? []);
  for (const route of admin) {
    if (route.method !== 'POST') continue;
    const isFetch = route.path === '/actions/upload-from-urls';
    const guard = isFetch ? refuseAddresses(strapi) : tellTypes(strapi);
    route.config = {
      ...route.config,
      middlewares: [...(route.config?.middlewares ?? []), guard],
    };
  }
}

/** The server stands inside a network that the person at the keyboard does not reach. */
function refuseAddresses(strapi: Core.Strapi): Middleware {
  return async (ctx) =>
    (ctx as Asked).forbidden(
      readerLanguage(strapi) === 'sv'
        ? 'Filer hämtas inte från adresser. Spara filen på din dator och ladda upp den härifrån.'
        : 'Files are not fetched from addresses. Save the file on your computer and upload it here.',
    );
}

function tellTypes(strapi: Core.Strapi): Middleware {
  return async (_, next) => {
    try {
      await next();
    } catch (error) {
      throw isAboutType(error) ? new errors.ValidationError(typesTaken(strapi)) : error;
    }
  };
}

const isAboutType = (error: unknown): boolean =>
  error instanceof errors.ValidationError &&
  /^(File type .* is not allowed|MIME type is not allowed|Cannot verify file type)/.test(
    error.message,
  );

const typesTaken = (strapi: Core.Strapi): string =>
  readerLanguage(strapi) === 'sv'
    ? 'Filen togs inte emot. Ladda upp en bild (PNG, JPEG, WebP, AVIF, GIF, SVG), en PDF, ett Office- eller OpenDocument-dokument eller en CSV-fil.'
    : 'The file was not taken in. Upload a picture (PNG, JPEG, WebP, AVIF, GIF, SVG), a PDF, an Office or OpenDocument document or a CSV file.';
