import type { CellType } from './column';
import type { Facts } from './faults';
import { headerKey } from './header-key';
import { parseDay } from './parse-day';
import { parseSpans, parseWeeks } from './parse-spans';
import { parseWeekdays } from './parse-weekdays';
import { IDENTITY_MARK } from './sheet';
import { SOLE_TRADER, type Value } from './value';

export type ParsedCell =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly facts: Facts };

const KEY_LENGTH = 64;
const KEYS_IN_A_CELL = 200;

/** Reads a trimmed cell that is not empty. */
export function parseCell(type: CellType, cell: string, schoolYear?: string): ParsedCell {
  if (cell === IDENTITY_MARK) {
    return type.type === 'organisation-number' ? right(SOLE_TRADER) : wrong('identity-number');
  }
  switch (type.type) {
    case 'text':
      return cell.length <= type.max ? right(cell) : wrong('too-long', { max: type.max });
    case 'key':
      return keyOf(cell);
    case 'keys':
      return keysOf(cell);
    case 'whole':
      return numberIn(cell, type, /^[+-]?\d{1,9}$/, 'whole-number');
    case 'decimal':
      return numberIn(cell, type, /^[+-]?\d{1,9}(\.\d{1,15})?$/, 'number');
    case 'day': {
      const day = parseDay(cell);
      return day === undefined ? wrong('day', said(cell)) : right(day);
    }
    case 'choice':
      return choiceOf(type.words, cell);
    case 'flag':
      return flagOf(cell);
    case 'email':
      return /^[^\s@<>"']{1,64}@[^\s@<>"']{1,180}\.[^\s@.<>"']{2,}$/.test(cell)
        ? right(cell)
        : wrong('email');
    case 'municipality-code':
      return /^\d{4}$/.test(cell) ? right(cell) : wrong('municipality-code', said(cell));
    case 'unit-code':
      return /^\d{8}$/.test(cell) ? right(cell) : wrong('unit-code', said(cell));
    case 'organisation-number':
      return right(cell.replace(/[\s-]/g, ''));
    case 'school-year':
      return schoolYearOf(cell);
    case 'weeks':
      return partsRight(parseWeeks(cell, schoolYear), 'weeks');
    case 'weekdays': {
      const weekdays = parseWeekdays(cell);
      return weekdays === undefined ? wrong('weekdays', said(cell)) : right(weekdays);
    }
    case 'spans':
      return partsRight(parseSpans(cell), 'spans');
  }
}

const right = (value: Value): ParsedCell => ({ ok: true, value });
const wrong = (code: string, facts: Facts = {}): ParsedCell => ({ ok: false, code, facts });

/**
 * The value for a sentence about it, if it is short and has a digit: codes, weeks and dates do, names do not,
 * so that swapped columns never put a person's name into a report.
 */
export function said(cell: string): Facts {
  return cell.length <= 24 && /\d/.test(cell) && !/[\s@]/.test(cell) ? { value: cell } : {};
}

function keyOf(cell: string): ParsedCell {
  if (cell.length > KEY_LENGTH) return wrong('too-long', { max: KEY_LENGTH });
  return /[:|,\n]/.test(cell) ? wrong('key') : right(cell);
}

/** The keys of a cell that holds several. */
export const keysIn = (cell: string): readonly string[] =>
  [...new Set(cell.split(/[|,\n]/).map((key) => key.trim()))].filter((key) => key !== '');

function keysOf(cell: string): ParsedCell {
  const keys = keysIn(cell);
  if (keys.length > KEYS_IN_A_CELL) return wrong('too-many', { max: KEYS_IN_A_CELL });
  return keys.some((key) => key.length > KEY_LENGTH || key.includes(':'))
    ? wrong('key')
    : right(keys);
}

function numberIn(
  cell: string,
  bounds: { readonly min: number; readonly max: number },
  pattern: RegExp,
  code: string,
): ParsedCell {
  // A spreadsheet may write 12 as 12.0; Swedish writes 57,48 and 1 200.
  const plain = cell
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-');
  const text = code === 'whole-number' ? plain.replace(/\.0+$/, '') : plain;
  if (!pattern.test(text)) return wrong(code, said(cell));
  const value = Number(text);
  return value < bounds.min || value > bounds.max
    ? wrong('out-of-range', { min: bounds.min, max: bounds.max })
    : right(value);
}

function choiceOf(words: Readonly<Record<string, readonly string[]>>, cell: string): ParsedCell {
  const key = headerKey(cell);
  for (const [code, names] of Object.entries(words)) {
    if (headerKey(code) === key || names.some((name) => headerKey(name) === key))
      return right(code);
  }
  const firstWords = Object.entries(words).map(([code, names]) => names[0] ?? code);
  return wrong('choice', { sv: firstWords.join(', '), en: Object.keys(words).join(', ') });
}

function flagOf(cell: string): ParsedCell {
  const key = headerKey(cell);
  if (['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'sant', 'sann'].includes(key)) return right(true);
  if (['nej', 'n', 'no', '0', 'false', 'falskt', 'falsk'].includes(key)) return right(false);
  return wrong('flag');
}

function schoolYearOf(cell: string): ParsedCell {
  const match = /^(\d{4}) ?[/–-] ?(\d{2}|\d{4})$/.exec(cell);
  const first = Number(match?.[1]);
  const second = match?.[2] ?? '';
  const isNext = second === String(first + 1) || second === String(first + 1).slice(2);
  return match && isNext ? right(`${first}/${first + 1}`) : wrong('school-year', said(cell));
}

function partsRight(
  parsed: ReturnType<typeof parseWeeks> | ReturnType<typeof parseSpans>,
  code: string,
): ParsedCell {
  return 'wrong' in parsed ? wrong(code, said(parsed.wrong)) : right(parsed);
}
