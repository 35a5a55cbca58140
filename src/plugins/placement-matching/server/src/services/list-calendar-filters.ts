import type { Core } from '@strapi/strapi';
import type { CalendarFilters } from '../../../contracts/calendar';
import { readFilterChoices } from '../adapters/filter-choices-reader';
import type { Language } from '../messages/errors';

/** What the calendar may be filtered by: what some slot has, in the order of its name. */
export async function listCalendarFilters(
  strapi: Core.Strapi,
  language: Language,
): Promise<CalendarFilters> {
  const choices = await readFilterChoices({ strapi, db: strapi.db.connection });
  const { compare } = new Intl.Collator(language);
  const named = (rows: (typeof choices)['fields']): CalendarFilters['fields'] =>
    rows
      .map(({ id, sv, en }) => ({ id, name: (language === 'sv' ? sv : en) ?? sv }))
      .sort((a, b) => compare(a.name, b.name));
  return {
    municipalities: named(choices.municipalities),
    fields: named(choices.fields),
    forms: named(choices.forms),
  };
}
