import { jobs } from './jobs';
import { periods } from './periods';
import { placements } from './placements';
import { publicSlots } from './public-slots';
import { publishing } from './publishing';

export const controllers = {
  jobs,
  periods,
  placements,
  'public-slots': publicSlots,
  publishing,
};
