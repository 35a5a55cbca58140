import { openToAll } from './public-slots';

const read = (path: string, handler: string) => ({
  method: 'GET',
  path: `/v1/${path}`,
  handler: `public-places.${handler}`,
  config: openToAll,
});

/** Under `/api`: municipalities, their departments, placement forms, the calendar and how periods were shared. */
export const publicPlaceRoutes = [
  read('municipalities', 'places'),
  read('municipalities/:slug', 'place'),
  read('municipalities/:slug/departments/:department', 'department'),
  read('placement-forms/:code', 'form'),
  read('calendar', 'calendar'),
  read('results', 'results'),
  read('results/:period', 'result'),
];
