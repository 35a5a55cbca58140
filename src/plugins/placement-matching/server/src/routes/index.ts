import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicSlotRoutes } from './public-slots';
import { publishing } from './publishing';

export const routes = {
  admin: { type: 'admin', routes: [...periods, ...jobs, ...placements, ...publishing] },
  'content-api': { type: 'content-api', routes: publicSlotRoutes },
};
