import type { z } from 'zod';

/** The first field of a file that breaks its contract, and the value found there, on one line. `at` is where the input stands. */
export function firstFault(
  error: z.ZodError,
  input: unknown,
  at: readonly PropertyKey[] = [],
): string {
  const [issue] = error.issues;
  if (!issue) return 'the file breaks its contract';
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''];
    return faultLine({
      field: fieldOf([...at, ...path]),
      value: valueAt(input, path),
      problem: 'is an unknown key',
    });
  }
  return faultLine({
    field: fieldOf([...at, ...issue.path]),
    value: valueAt(input, issue.path),
    problem: issue.message,
  });
}

type Fault = { readonly field: string; readonly value: unknown; readonly problem: string };

const SHOWN = 80;

export function faultLine({ field, value, problem }: Fault): string {
  return `${short(field)}: ${short(brief(value))}: ${problem}`.replaceAll(
    /[\s\p{Cc}\u2028\u2029]+/gu,
    ' ',
  );
}

/** A wrong value may be deep or long: only plain values and empty lists are written out. */
function brief(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN)) : String(value);
}

const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '') || 'the file';

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }, input);
}
