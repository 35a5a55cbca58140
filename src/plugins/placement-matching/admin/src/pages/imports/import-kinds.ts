import type { ImportKind } from '../../../../contracts/imports';

/** In the order in which an empty installation takes them. */
export const IMPORT_KINDS = [
  'providers',
  'schools',
  'calendars',
  'employers',
  'workplaces',
  'contact-persons',
  'supervisors',
  'slots',
  'cohorts',
  'learners',
  'ledger',
  'periods',
  'wishes',
] as const satisfies readonly ImportKind[];
