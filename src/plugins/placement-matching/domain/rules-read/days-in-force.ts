import type { Day } from '../days';

type Dated = { readonly validFrom?: Day | null; readonly validTo?: Day | null };

/** The days on which a dated rule holds; the same list where it holds on all of them. */
export function daysInForce(dated: Dated, days: readonly Day[]): readonly Day[] {
  const first = days[0] ?? '';
  const last = days.at(-1) ?? '';
  const from = dated.validFrom ?? '';
  const to = dated.validTo ?? null;
  if (from <= first && (to === null || last <= to)) return days;
  return days.filter((day) => from <= day && (to === null || day <= to));
}
