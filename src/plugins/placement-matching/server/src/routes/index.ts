import { imports } from './imports';
import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicSlotRoutes } from './public-slots';
import { publishing } from './publishing';
import { setup } from './setup';

export const routes = {
  admin: {
    type: 'admin',
    routes: [...periods, ...jobs, ...imports, ...placements, ...publishing, ...setup],
  },
  'content-api': { type: 'content-api', routes: publicSlotRoutes },
};
