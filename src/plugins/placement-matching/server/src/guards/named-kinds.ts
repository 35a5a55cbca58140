import { API_TYPES } from '../api-types';
import type { Namer } from '../adapters/naming-reader';
import type { NamedType } from '../messages/named';

const by = (type: NamedType, relation: string): Namer => ({ type, relation });

/**
 * What is not removed while others name it: they would lose their days, their rules, their provider or their workplace
 * without a word, and a reservation or a rule that names nobody holds for everybody. A learner may always be erased once
 * nobody expects them, so what names a learner stops nobody; texts of the site lose a heading and nothing else.
 */
export const NAMED_BY: Readonly<Partial<Record<NamedType, readonly Namer[]>>> = {
  region: [by('municipality', 'region')],
  municipality: [
    by('department', 'municipality'),
    by('provider', 'municipality'),
    by('school', 'municipality'),
    by('employer', 'municipality'),
    by('workplace', 'municipality'),
    by('schoolCalendar', 'municipality'),
  ],
  department: [by('workplace', 'department')],
  provider: [
    by('period', 'owner'),
    by('quota', 'provider'),
    by('school', 'provider'),
    by('cohort', 'provider'),
    by('ruleSet', 'provider'),
    by('slot', 'reservedForProviders'),
    by('learner', 'provider'),
  ],
  school: [
    by('cohort', 'school'),
    by('schoolCalendar', 'school'),
    by('slot', 'reservedForSchools'),
    by('learner', 'school'),
  ],
  cohort: [by('periodGroup', 'cohort'), by('learner', 'cohort')],
  employer: [by('workplace', 'employer')],
  workplace: [by('slot', 'workplace')],
  supervisor: [by('slot', 'supervisor')],
  occupationField: [by('slot', 'occupationField')],
  placementForm: [
    by('period', 'placementForm'),
    by('ruleSet', 'placementForm'),
    by('slot', 'placementForms'),
  ],
  period: [by('periodGroup', 'period'), by('participation', 'period')],
  periodGroup: [by('participation', 'group')],
  slot: [by('quota', 'slots'), by('wish', 'slot')],
};

/** The types of the table by the name that Strapi knows them by. */
export const NAMED_TYPES: Readonly<Record<string, NamedType>> = Object.fromEntries(
  (Object.keys(NAMED_BY) as NamedType[]).map((type) => [API_TYPES[type], type]),
);
