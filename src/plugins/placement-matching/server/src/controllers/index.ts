import { imports } from './imports';
import { conflicts } from './conflicts';
import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicSlots } from './public-slots';
import { publishing } from './publishing';
import { setup } from './setup';

export const controllers = {
  imports,
  conflicts,
  jobs,
  periods,
  placements,
  'public-slots': publicSlots,
  publishing,
  setup,
};
