import { digits } from '../checks/digits';
import type { Validator } from '../issue';

export const school: Validator = (row) => digits(row, 'unitCode', 8, '12345678');
