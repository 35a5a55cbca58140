import type { OpenSpan } from './parse-spans';

/** Set instead of a number when an employer's organisation number is a person's. */
export const SOLE_TRADER = Symbol('sole trader');

/** What a cell means. An empty cell is null; a column that the file lacks has no value at all. */
export type Value =
  string | number | boolean | null | readonly string[] | readonly OpenSpan[] | typeof SOLE_TRADER;

/** The values of one row by field. */
export type Values = ReadonlyMap<string, Value>;

export function textOf(values: Values, field: string): string | null {
  const value = values.get(field);
  return typeof value === 'string' ? value : null;
}

export function numberOf(values: Values, field: string): number | null {
  const value = values.get(field);
  return typeof value === 'number' ? value : null;
}

export function listOf(values: Values, field: string): readonly string[] {
  const value = values.get(field);
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

export function spansOf(values: Values, field: string): readonly OpenSpan[] {
  const value = values.get(field);
  return Array.isArray(value)
    ? value.filter((item): item is OpenSpan => typeof item === 'object')
    : [];
}
