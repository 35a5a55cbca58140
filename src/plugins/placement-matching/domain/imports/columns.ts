import type { Column } from './column';
import { calendars } from './columns/calendars';
import { cohorts } from './columns/cohorts';
import { contactPersons } from './columns/contact-persons';
import { employers } from './columns/employers';
import { learners } from './columns/learners';
import { ledger } from './columns/ledger';
import { periods } from './columns/periods';
import { providers } from './columns/providers';
import { schools } from './columns/schools';
import { slots } from './columns/slots';
import { supervisors } from './columns/supervisors';
import { wishes } from './columns/wishes';
import { workplaces } from './columns/workplaces';

/** The columns of every kind of import file, in the order in which an empty installation takes the kinds. */
export const COLUMNS = {
  providers,
  schools,
  calendars,
  employers,
  workplaces,
  'contact-persons': contactPersons,
  supervisors,
  slots,
  cohorts,
  learners,
  ledger,
  periods,
  wishes,
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type ImportKind = keyof typeof COLUMNS;
