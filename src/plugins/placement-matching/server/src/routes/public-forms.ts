import { openToAll } from './public-slots';

const send = (path: string, handler: string) => ({
  method: 'POST',
  path: `/v1/${path}`,
  handler: `public-forms.${handler}`,
  config: openToAll,
});

/** Under `/api`: what visitors send. JSON alone, so no page elsewhere can make a visitor's browser send it unasked. */
export const publicFormRoutes = [
  { method: 'GET', path: '/v1/form-keys', handler: 'public-forms.key', config: openToAll },
  send('feedback', 'feedback'),
  send('feedback/:ref', 'feedbackText'),
  send('enquiries', 'enquiry'),
];
