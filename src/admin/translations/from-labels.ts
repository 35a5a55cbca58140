import type { Label, Labels } from '../labels/labels';
import { editorial } from '../labels/editorial';
import { organisation } from '../labels/organisation';
import { timeAndPeople } from '../labels/time-and-people';
import { VALUES } from '../labels/values';
import { workingLife } from '../labels/working-life';

export const LABELS: Labels = { ...organisation, ...workingLife, ...timeAndPeople, ...editorial };

/** Columns that every content type has. */
const OF_STRAPI: Readonly<Record<string, Label>> = {
  id: ['Nr', 'No.'],
  documentId: ['Intern nyckel', 'Internal key'],
  createdAt: ['Skapad', 'Created'],
  updatedAt: ['Ändrad', 'Changed'],
  createdBy: ['Skapad av', 'Created by'],
  updatedBy: ['Ändrad av', 'Changed by'],
  publishedAt: ['Publicerad', 'Published'],
};

/** The keys under which the content manager looks for labels: sv is 0, en is 1. */
export function fromLabels(language: 0 | 1): Record<string, string> {
  const translations: Record<string, string> = {};
  for (const [uid, type] of Object.entries(LABELS)) {
    translations[type.displayName] = type.label[language];
    const group = uid.includes('::') ? 'content-types' : 'components';
    for (const [field, label] of Object.entries({ ...OF_STRAPI, ...type.fields })) {
      translations[`content-manager.${group}.${uid}.${field}`] = label[language];
    }
  }
  for (const [value, label] of Object.entries(VALUES)) translations[value] = label[language];
  return translations;
}
