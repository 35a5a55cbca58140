import { dayOfNumber } from '../calendar/day-number';
import { compareCodePoints } from '../problem/code-points';
import { RULES } from '../rules/catalogue';
import type { Justification, LoadRule, PlaceRule } from '../rules/rule';
import { holdsFacts } from '../rules-read/holds-facts';
import { findBreaches } from './find-breaches';
import { indexPlan, type IndexedPlan } from './indexed-plan';
import type { Conflict, Plan } from './plan';

export type Found = {
  readonly conflicts: readonly Conflict[];
  readonly notChecked: readonly string[];
  /** What a rule of a place needed and found, by its conflict. */
  readonly justifications: ReadonlyMap<Conflict, Justification>;
};

/** One conflict for each kind, resource and set of placements, sorted by kind, resource, first day and placements. */
export function findConflicts(plan: Plan): Found {
  const indexed = indexPlan(plan);
  const isKnown = holdsFacts(plan);
  const conflicts: Conflict[] = [];
  const places: PlaceRule[] = [];
  const notChecked: string[] = [];
  for (const rule of RULES) {
    if (rule.scope === 'load') conflicts.push(...conflictsOfLoad(indexed, rule));
    else if (isKnown(rule.reads)) places.push(rule);
    else notChecked.push(rule.name);
  }
  const justifications = conflictsOfPlaces(indexed, places);
  return {
    conflicts: [...conflicts, ...justifications.keys()].sort(compareConflicts),
    notChecked: notChecked.sort(compareCodePoints),
    justifications,
  };
}

function conflictsOfLoad(indexed: IndexedPlan, rule: LoadRule): Conflict[] {
  const texts = new Map<number, string>();
  const dayText = (day: number): string => {
    const known = texts.get(day) ?? dayOfNumber(day);
    texts.set(day, known);
    return known;
  };
  return rule.check(indexed).map(({ resource, placements, days }) => ({
    kind: rule.name,
    severity: rule.strictness,
    resource: rule.idOf(indexed, resource),
    placements: placements
      .map((placement) => indexed.placements[placement]?.id ?? '')
      .sort(compareCodePoints),
    days: days.map(dayText),
    rule: rule.name,
  }));
}

function conflictsOfPlaces(
  indexed: IndexedPlan,
  rules: readonly PlaceRule[],
): Map<Conflict, Justification> {
  return new Map(
    findBreaches(indexed, rules).map(({ rule, resource, placements, days, justification }) => [
      { kind: rule.name, severity: rule.strictness, resource, placements, days, rule: rule.name },
      justification,
    ]),
  );
}

function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    compareCodePoints(a.kind, b.kind) ||
    compareCodePoints(a.resource, b.resource) ||
    compareCodePoints(a.days[0] ?? '', b.days[0] ?? '') ||
    compareLists(a.placements, b.placements)
  );
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compareCodePoints(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
