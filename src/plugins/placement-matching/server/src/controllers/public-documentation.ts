import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { openApiOf, type OpenApi } from '../../../contracts/openapi';

/** The API's own description; made once, since nothing but a new release changes it. */
export const publicDocumentation = ({ strapi }: { strapi: Core.Strapi }) => {
  let document: OpenApi | undefined;
  return {
    openapi: (ctx: Context): void => {
      document ??= openApiOf(String(strapi.config.get('server.absoluteUrl')));
      ctx.status = 200;
      ctx.set('Cache-Control', 'public, max-age=3600');
      ctx.body = document;
    },
  };
};
