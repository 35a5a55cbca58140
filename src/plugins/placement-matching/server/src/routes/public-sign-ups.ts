import { openToAll } from './public-slots';

const send = (path: string, handler: string) => ({
  method: 'POST',
  path: `/v1/${path}`,
  handler: `public-sign-ups.${handler}`,
  config: openToAll,
});

/** Under `/api`: signing up for events; the link's secret stands in the body, because addresses are logged. */
export const publicSignUpRoutes = [
  send('sign-ups', 'send'),
  send('sign-ups/follow', 'follow'),
  send('sign-ups/cancel', 'cancel'),
];
