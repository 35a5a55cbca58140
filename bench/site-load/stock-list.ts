import { factories } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { Booted } from '../../tests/support/boot-strapi';

export const STOCK_LIST = '/stock/slots?pagination[pageSize]=24&populate[0]=workplace';

/** The list that Strapi itself makes of a content type, which this product keeps closed: the peer of our pages. */
export function serveStockList({ strapi }: Booted): void {
  const uid = 'api::slot.slot';
  strapi.get('services').set(uid, factories.createCoreService(uid)({ strapi }));
  const controller = factories.createCoreController(uid)({ strapi });
  strapi.server.router.get('/stock/slots', async (ctx: Context, next: Next) => {
    ctx.body = await controller.find?.(ctx, next);
  });
}
