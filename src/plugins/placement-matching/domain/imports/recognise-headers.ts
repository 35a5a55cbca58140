import { hasNationalNumber } from '../national-number';
import { failure, success, type Result } from '../result';
import type { Column } from './column';
import type { FileFault } from './faults';
import { headerKey } from './header-key';
import { refusalOf } from './refused-headers';

/** A header of the file and the field it fills; null when the column is left out. */
export type Recognised = { readonly header: string; readonly field: string | null };

/**
 * Pairs each header with a field, by the person's choice first and else by name. Refuses the file for a column
 * of identity numbers or protection marks, two columns for one field, or a required column that is missing.
 */
export function recogniseHeaders(input: {
  readonly headers: readonly string[];
  readonly columns: readonly Column[];
  /** Header → field, or null to leave it out. */
  readonly chosen?: Readonly<Record<string, string | null>>;
}): Result<readonly Recognised[], FileFault> {
  const byKey = fieldsByKey(input.columns);
  const seen = new Map<string, string>();
  const recognised: Recognised[] = [];
  for (const [index, raw] of input.headers.entries()) {
    const header = raw.trim();
    const refusal = refusedFault(header, index);
    if (refusal) return failure(refusal);
    const field = fieldOf(header, { byKey, columns: input.columns, chosen: input.chosen });
    const name = field ?? headerKey(header);
    if (name !== '' && seen.has(name)) {
      return failure({
        code: 'duplicate-header',
        facts: { column: header, first: seen.get(name) ?? '' },
      });
    }
    seen.set(name, header);
    recognised.push({ header, field });
  }
  const fault = missingFault(recognised, input.columns);
  return fault ? failure(fault) : success(recognised);
}

function fieldsByKey(columns: readonly Column[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const column of columns) {
    for (const name of [column.field, column.sv, column.en, ...(column.also ?? [])]) {
      if (!byKey.has(headerKey(name))) byKey.set(headerKey(name), column.field);
    }
  }
  return byKey;
}

function fieldOf(
  header: string,
  known: {
    readonly byKey: ReadonlyMap<string, string>;
    readonly columns: readonly Column[];
    readonly chosen?: Readonly<Record<string, string | null>>;
  },
): string | null {
  if (known.chosen && Object.hasOwn(known.chosen, header)) {
    const field = known.chosen[header] ?? null;
    return known.columns.some((column) => column.field === field) ? field : null;
  }
  return known.byKey.get(headerKey(header)) ?? null;
}

function refusedFault(header: string, index: number): FileFault | undefined {
  // A file without a header row has data here: then the place is named, not the value.
  if (hasNationalNumber(header))
    return { code: 'identity-column', facts: { column: `${index + 1}` } };
  const refusal = refusalOf(header);
  return refusal && { code: refusal, facts: { column: header.slice(0, 80) } };
}

function missingFault(
  recognised: readonly Recognised[],
  columns: readonly Column[],
): FileFault | undefined {
  const fields = new Set(recognised.map(({ field }) => field));
  if (![...fields].some((field) => field !== null)) return { code: 'no-known-header', facts: {} };
  const missing = columns.filter((column) => column.isRequired && !fields.has(column.field));
  if (missing.length === 0) return undefined;
  return {
    code: 'missing-columns',
    facts: {
      sv: missing.map(({ sv }) => sv).join(', '),
      en: missing.map(({ en }) => en).join(', '),
      // So that a screen can ask which column each missing one is.
      recognised: JSON.stringify(recognised),
    },
  };
}
