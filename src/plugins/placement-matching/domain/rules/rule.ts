import type { IndexedPlan } from '../conflicts/indexed-plan';
import type { Overload } from '../conflicts/find-overloads';
import type { Day } from '../days';

export type ResourceOfRule = 'learner' | 'slot' | 'supervisor' | 'workplace' | 'school';

/** What a rule says of itself; the policy as a school administrator reads it. */
type Stated = {
  readonly name: string;
  readonly strictness: 'blocks' | 'warns';
  readonly origin: 'national' | 'local';
  /** The rule's number in the field's list of rules, where it has one. */
  readonly number: string | null;
  /** The rule valid on each day of the placement counts; null is without end. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The facts it reads, by their names in the plan. */
  readonly reads: readonly string[];
  /** What holds for a placement where a fact is not known. */
  readonly whenUnknown: 'passes' | 'fails';
  readonly resource: ResourceOfRule;
};

/** Looks at all placements of a resource together. */
export type LoadRule = Stated & {
  readonly scope: 'load';
  readonly check: (indexed: IndexedPlan) => readonly Overload[];
  readonly idOf: (indexed: IndexedPlan, resource: number) => string;
};

/** Looks at one placement: the same check filters slots before an allocation. */
export type PlaceRule = Stated & {
  readonly scope: 'place';
  /** Whether the plan holds the facts at all; where not, the rule is listed as not checked. */
  readonly isCheckable: (indexed: IndexedPlan) => boolean;
  /** The days that break the rule, with the facts that show it; none when it is kept or not known. */
  readonly check: (facts: PlaceFacts) => Justification | undefined;
};

export type Rule = LoadRule | PlaceRule;

export type PlaceFacts = {
  /** Ascending, at least one. */
  readonly days: readonly Day[];
  readonly learner: {
    readonly school?: string | null;
    readonly birthYear?: number | null;
    readonly grade?: number | null;
  };
  readonly slot: { readonly minAge?: number | null; readonly minGrade?: number | null };
  /** Terms of the learner's school. */
  readonly terms: readonly { readonly from: Day; readonly to: Day }[];
};

export type Justification = {
  readonly days: readonly Day[];
  readonly needed: number | null;
  readonly found: number | null;
};
