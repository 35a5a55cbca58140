import { imports } from './imports';
import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicSlots } from './public-slots';
import { publishing } from './publishing';
import { setup } from './setup';

export const controllers = {
  imports,
  jobs,
  periods,
  placements,
  'public-slots': publicSlots,
  publishing,
  setup,
};
