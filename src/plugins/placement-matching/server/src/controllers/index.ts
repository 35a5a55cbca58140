import { jobs } from './jobs';
import { periods } from './periods';

export const controllers = { jobs, periods };
