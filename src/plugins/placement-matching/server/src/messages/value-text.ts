import { isDay } from '../../../domain/days';
import { daysText } from './days';
import type { Language } from './errors';

/** A number, a time or a date of a rule as people write it: «7,5», «06.00», «15 mars». */
export function valueText(value: number | string | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number')
    return language === 'sv' ? String(value).replace('.', ',') : String(value);
  if (isDay(value)) return daysText([value], language);
  return language === 'sv' && /^\d{2}:\d{2}$/.test(value) ? value.replace(':', '.') : value;
}
