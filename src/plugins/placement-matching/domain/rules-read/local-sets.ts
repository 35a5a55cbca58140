import type { RuleSet } from '../conflicts/plan';
import type { Day } from '../days';
import type { PlaceFacts } from '../rules/rule';
import { daysInForce } from './days-in-force';

/** The sets that hold for a placement form and a provider, on whatever days. */
export const setsFor = (
  sets: readonly RuleSet[],
  { form, provider }: { readonly form: string | null; readonly provider: string | null },
): readonly RuleSet[] =>
  sets.filter(
    (set) =>
      (set.form == null || set.form === form) &&
      (set.provider == null || set.provider === provider),
  );

/** The days on which a local set switches the rule on. */
export function daysSwitchedOn({ days, ruleSets }: PlaceFacts, rule: string): readonly Day[] {
  const sets = (ruleSets ?? []).filter((set) => set.rule === rule);
  const [only] = sets;
  if (!only) return [];
  if (sets.length === 1) return daysInForce(only, days);
  return days.filter((day) => sets.some((set) => daysInForce(set, [day]).length > 0));
}

/** The strictest number that local sets of the rule give; undefined where none gives any. */
export function strictest(
  { ruleSets }: PlaceFacts,
  rule: string,
  field: 'minDays' | 'maxTravelMinutes',
): number | undefined {
  const values = (ruleSets ?? []).flatMap((set: RuleSet) =>
    set.rule === rule ? (set[field] ?? []) : [],
  );
  if (values.length === 0) return undefined;
  return field === 'minDays' ? Math.max(...values) : Math.min(...values);
}
