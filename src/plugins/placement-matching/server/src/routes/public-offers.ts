import { openToAll } from './public-slots';

const send = (path: string, handler: string) => ({
  method: 'POST',
  path: `/v1/${path}`,
  handler: `public-offers.${handler}`,
  config: openToAll,
});

/** Under `/api`: an employer offers a place and follows the offer. The link's secret stands in the body: addresses are logged. */
export const publicOfferRoutes = [
  { method: 'GET', path: '/v1/offer-weeks', handler: 'public-offers.weeks', config: openToAll },
  send('offers', 'receive'),
  send('offers/check', 'check'),
  send('offers/follow', 'follow'),
  send('offers/reply', 'reply'),
  send('offers/change', 'change'),
  send('offers/withdraw', 'withdraw'),
];
