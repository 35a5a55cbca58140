import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

export const wish: Validator = (row) => wholeNumberFrom(row, 'rank', 1);
