import { jobs } from './jobs';
import { periods } from './periods';
import { publicSlotRoutes } from './public-slots';

export const routes = {
  admin: { type: 'admin', routes: [...periods, ...jobs] },
  'content-api': { type: 'content-api', routes: publicSlotRoutes },
};
