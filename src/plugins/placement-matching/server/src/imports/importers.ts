import type { ImportKind } from '../../../domain/imports/columns';
import { calendars } from './calendars';
import { cohorts } from './cohorts';
import { contactPersons } from './contact-persons';
import { employers } from './employers';
import { learners } from './learners';
import { ledger } from './ledger';
import { periods } from './periods';
import type { Importer } from './plan';
import { providers } from './providers';
import { schools } from './schools';
import { slots } from './slots';
import { supervisors } from './supervisors';
import { wishes } from './wishes';
import { workplaces } from './workplaces';

export const IMPORTERS: Readonly<Record<ImportKind, Importer>> = {
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
};
