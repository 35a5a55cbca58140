import { jobs } from './jobs';
import { periods } from './periods';

export const routes = {
  admin: { type: 'admin', routes: [...periods, ...jobs] },
  'content-api': { type: 'content-api', routes: [] },
};
