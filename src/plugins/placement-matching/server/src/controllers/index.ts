import { jobs } from './jobs';
import { periods } from './periods';
import { publicSlots } from './public-slots';

export const controllers = { jobs, periods, 'public-slots': publicSlots };
