import type { Overload } from '../conflicts/find-overloads';
import type { IndexedPlan } from '../conflicts/indexed-plan';
import type {
  PlanEmployer,
  PlanLearner,
  PlanPeriod,
  PlanPlacement,
  PlanSlot,
  PlanSupervisor,
  PlanWorkplace,
  RuleSet,
} from '../conflicts/plan';
import type { Day } from '../days';

export type ResourceOfRule =
  'learner' | 'slot' | 'supervisor' | 'workplace' | 'quota' | 'school' | 'employer' | 'period';

/** What one placement has to do with. */
export type ResourceOfPlace = Exclude<ResourceOfRule, 'quota'>;

/** Where the rule stands. A law that nobody has verified there is shown as practice. */
export type RuleSource = {
  readonly text: string;
  /** When it was read. */
  readonly date: Day;
  readonly isVerified: boolean;
};

/** What a rule says of itself; the policy as a school administrator reads it. */
export type Stated = {
  readonly name: string;
  readonly strictness: 'blocks' | 'warns';
  readonly origin: 'national' | 'local';
  /** The rule's number in the field's list of rules, where it has one. */
  readonly number: string | null;
  readonly source: RuleSource;
  /** The rule valid on each day of the placement counts; null is without end. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The facts it cannot do without, by their names in the plan; a plan that holds none of one leaves the rule unchecked. */
  readonly reads: readonly string[];
  /** What holds for a placement where a fact is not known, in a plan that knows it of others. */
  readonly whenUnknown: 'passes' | 'fails';
  readonly resource: ResourceOfRule;
  /** Warns, and yet nothing is published until somebody has waived it with a reason. */
  readonly isWaivedToPublish?: boolean;
};

/** Looks at all placements of a resource together. */
export type LoadRule = Stated & {
  readonly scope: 'load';
  readonly check: (indexed: IndexedPlan) => readonly Overload[];
  readonly idOf: (indexed: IndexedPlan, resource: number) => string;
};

/** Looks at one placement. */
export type PlaceRule = Stated & {
  readonly scope: 'place';
  readonly resource: ResourceOfPlace;
  /** Speaks of learner and slot alone, so that it also keeps the learner out of the slot before an allocation. */
  readonly isFilter?: boolean;
  /** Speaks of the resource alone: told once for all its placements, whatever days they have. */
  readonly isToldOnce?: boolean;
  /** The days that break the rule, with the facts that show it; none when it is kept or not known. */
  readonly check: (facts: PlaceFacts) => Justification | undefined;
};

export type Rule = LoadRule | PlaceRule;

/** What is known about one placement. */
export type PlaceFacts = {
  /** Ascending, at least one. */
  readonly days: readonly Day[];
  readonly learner: Partial<PlanLearner>;
  readonly slot: Partial<PlanSlot>;
  /** Terms of the learner's school. */
  readonly terms: readonly { readonly from: Day; readonly to: Day }[];
  readonly placement?: Partial<PlanPlacement> | undefined;
  readonly workplace?: Partial<PlanWorkplace> | undefined;
  readonly supervisor?: Partial<PlanSupervisor> | undefined;
  readonly employer?: Partial<PlanEmployer> | undefined;
  readonly period?: Partial<PlanPeriod> | undefined;
  /** Local sets that hold for the placement's form and the learner's provider, on whatever days. */
  readonly ruleSets?: readonly RuleSet[];
  /** Days that the plan gives the learner in all. */
  readonly learnerDays?: number;
  /** Whether the slot's employer offers slots in the bank too. */
  readonly isEmployerInBank?: boolean;
  /** Release dates of other periods of the same form that share days with the placement's. */
  readonly otherReleaseDates?: readonly Day[];
};

export type Justification = {
  readonly days: readonly Day[];
  readonly needed: number | string | null;
  readonly found: number | string | null;
  /** Which of the rule's limits, where it has several. */
  readonly what?: string;
};
