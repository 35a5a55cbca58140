import { audit } from './audit';
import { imports } from './imports';
import { conflicts } from './conflicts';
import { explanations } from './explanations';
import { followUp } from './follow-up';
import { jobs } from './jobs';
import { ledger } from './ledger';
import { offers } from './offers';
import { periods } from './periods';
import { placements } from './placements';
import { planning } from './planning';
import { publicContentRoutes } from './public-content';
import { publicFormRoutes } from './public-forms';
import { publicOfferRoutes } from './public-offers';
import { publicPlaceRoutes } from './public-places';
import { publicSearchRoutes } from './public-search';
import { publicSignUpRoutes } from './public-sign-ups';
import { publicSlotRoutes } from './public-slots';
import { publishing } from './publishing';
import { runEdits } from './run-edits';
import { setup } from './setup';
import { sharedCalendar } from './shared-calendar';
import { waivers } from './waivers';
import { withWriteGuards, type AdminRoute } from './write-guards';

/** Every route of the workbench. */
export const ADMIN_ROUTES: readonly AdminRoute[] = [
  ...periods,
  ...jobs,
  ...offers,
  ...followUp,
  ...ledger,
  ...imports,
  ...conflicts,
  ...explanations,
  ...placements,
  ...planning,
  ...publishing,
  ...runEdits,
  ...setup,
  ...sharedCalendar,
  ...waivers,
  ...audit,
];

export const routes = {
  admin: {
    type: 'admin',
    routes: ADMIN_ROUTES.map(withWriteGuards),
  },
  'content-api': {
    type: 'content-api',
    routes: [
      ...publicSlotRoutes,
      ...publicContentRoutes,
      ...publicFormRoutes,
      ...publicOfferRoutes,
      ...publicPlaceRoutes,
      ...publicSearchRoutes,
      ...publicSignUpRoutes,
    ],
  },
};
