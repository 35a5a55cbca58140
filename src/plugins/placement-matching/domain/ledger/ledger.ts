import type { Day } from '../days';

export type LedgerKind = 'workplace-days' | 'vocational-days' | 'alternative-prao';

/** A placement that stands, with the days on which nobody came. */
export type LedgerPlacement = {
  readonly days: readonly Day[];
  readonly absent: readonly Day[];
  /** Where the slot is: a workplace unless it says otherwise. */
  readonly setting: string | null;
};
export type LedgerEntry = { readonly kind: LedgerKind; readonly days: number };

export type Ledger = Readonly<Record<LedgerKind, number>> & {
  readonly sum: number;
  /** Of placements that stand, days that are still to come. */
  readonly toCome: number;
  /** Days that neither what has been nor what is to come fills. */
  readonly missing: number;
};

/** Every pupil in compulsory school gets at least so many days of prao in all (R1). */
export const LEAST_DAYS = 10;

/** A learner's days of prao: placements that were carried out, less the days of absence, and what is noted by hand. */
export function ledgerOf(input: {
  readonly placements: readonly LedgerPlacement[];
  readonly entries: readonly LedgerEntry[];
  readonly today: Day;
}): Ledger {
  const { placements, entries, today } = input;
  const days = { 'workplace-days': 0, 'vocational-days': 0, 'alternative-prao': 0 };
  let toCome = 0;
  for (const placement of placements) {
    const been = placement.days.filter((day) => day < today);
    days[kindOf(placement)] += been.filter((day) => !placement.absent.includes(day)).length;
    toCome += placement.days.length - been.length;
  }
  for (const entry of entries) days[entry.kind] += entry.days;
  const sum = days['workplace-days'] + days['vocational-days'] + days['alternative-prao'];
  return { ...days, sum, toCome, missing: Math.max(0, LEAST_DAYS - sum - toCome) };
}

function kindOf({ setting }: LedgerPlacement): LedgerKind {
  if (setting === 'vocational-programme') return 'vocational-days';
  return setting === 'other' ? 'alternative-prao' : 'workplace-days';
}
