import { imports } from './imports';
import { conflicts } from './conflicts';
import { explanations } from './explanations';
import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicContentRoutes } from './public-content';
import { publicSlotRoutes } from './public-slots';
import { publishing } from './publishing';
import { runEdits } from './run-edits';
import { setup } from './setup';
import { waivers } from './waivers';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      ...periods,
      ...jobs,
      ...imports,
      ...conflicts,
      ...explanations,
      ...placements,
      ...publishing,
      ...runEdits,
      ...setup,
      ...waivers,
    ],
  },
  'content-api': { type: 'content-api', routes: [...publicSlotRoutes, ...publicContentRoutes] },
};
