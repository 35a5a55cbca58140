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
import { publicContent } from './public-content';
import { publicDocumentation } from './public-documentation';
import { publicForms } from './public-forms';
import { publicOffers } from './public-offers';
import { publicPlaces } from './public-places';
import { publicPreview } from './public-preview';
import { publicSearch } from './public-search';
import { publicSignUps } from './public-sign-ups';
import { publicSlots } from './public-slots';
import { publishing } from './publishing';
import { runEdits } from './run-edits';
import { setup } from './setup';
import { sharedCalendar } from './shared-calendar';
import { waivers } from './waivers';

export const controllers = {
  audit,
  imports,
  conflicts,
  explanations,
  'follow-up': followUp,
  jobs,
  ledger,
  offers,
  periods,
  placements,
  planning,
  'public-content': publicContent,
  'public-documentation': publicDocumentation,
  'public-forms': publicForms,
  'public-offers': publicOffers,
  'public-places': publicPlaces,
  'public-preview': publicPreview,
  'public-search': publicSearch,
  'public-sign-ups': publicSignUps,
  'public-slots': publicSlots,
  publishing,
  'run-edits': runEdits,
  setup,
  'shared-calendar': sharedCalendar,
  waivers,
};
