import type { Day, Week } from '../days';

/** A plan to be checked; the shape of plan.json. What is not known is left out, and rules that need it are not checked. */
export type Plan = {
  readonly placements: readonly PlanPlacement[];
  readonly learners: readonly PlanLearner[];
  readonly slots: readonly PlanSlot[];
  readonly supervisors?: readonly PlanSupervisor[];
  readonly workplaces?: readonly PlanWorkplace[];
  readonly employers?: readonly PlanEmployer[];
  readonly periods?: readonly PlanPeriod[];
  readonly quotas?: readonly PlanQuota[];
  /** Days outside every term of the learner's school are outside term; a term without school is every school's. */
  readonly terms?: readonly Term[];
  /** Local rules: each switches a rule on by its number, or makes a national limit stricter. */
  readonly ruleSets?: readonly RuleSet[];
  /** Facts that are recorded of somebody outside the plan: who lacks them here, lacks them. */
  readonly recorded?: readonly string[];
};

type Fact<Value> = Value | null;

/** A placement's supervisor replaces the slot's. */
export type PlanPlacement = {
  readonly id: string;
  readonly learner: string;
  readonly slot: string;
  readonly supervisor?: string;
  readonly from: Day;
  readonly to: Day;
  readonly days?: readonly Day[];
  /** Days on which nobody came: they take their seat, and count for nothing in the learner's ledger. */
  readonly absent?: readonly Day[];
  /** Nobody is placed there: the rules about a learner in a slot have nobody to speak of. */
  readonly isHold?: boolean;
  readonly period?: Fact<string>;
  /** The placement form's code, such as `prao`. */
  readonly form?: Fact<string>;
  /** One way. */
  readonly travelMinutes?: Fact<number>;
  /** The learner has to live elsewhere meanwhile. */
  readonly needsLodging?: Fact<boolean>;
  /** Exceptional reasons for something else than a workplace are noted. */
  readonly hasExceptionalReasons?: Fact<boolean>;
};

export type PlanLearner = {
  readonly id: string;
  readonly school?: Fact<string>;
  readonly provider?: Fact<string>;
  readonly municipality?: Fact<string>;
  readonly schoolForm?: Fact<string>;
  readonly birthYear?: Fact<number>;
  readonly grade?: Fact<number>;
  /** Days of the same kind outside the plan, done or planned. */
  readonly daysElsewhere?: Fact<number>;
  /** Whether more periods follow before the education ends. */
  readonly hasMoreToCome?: Fact<boolean>;
  /** How long the whole education is, in days. */
  readonly educationDays?: Fact<number>;
  readonly isApprentice?: Fact<boolean>;
  readonly extractSeenOn?: Fact<Day>;
  readonly guardianInformedOn?: Fact<Day>;
  readonly guardianConsentOn?: Fact<Day>;
  /** Workplaces of relatives, and the learner's own. */
  readonly avoids?: Fact<readonly string[]>;
  readonly isOutsideApproved?: Fact<boolean>;
  readonly email?: Fact<string>;
};

export type PlanSlot = {
  readonly id: string;
  readonly seats: number;
  readonly supervisor?: Fact<string>;
  readonly workplace?: Fact<string>;
  /** Absent: always open; empty: never. */
  readonly open?: readonly { readonly from: Day; readonly to: Day; readonly seats?: number }[];
  readonly minAge?: Fact<number>;
  readonly minGrade?: Fact<number>;
  /** `07:30` */
  readonly startTime?: Fact<string>;
  readonly endTime?: Fact<string>;
  readonly breakMinutes?: Fact<number>;
  readonly setting?: Fact<string>;
  readonly origin?: Fact<string>;
  readonly hasRiskyTasks?: Fact<boolean>;
  readonly handlesMoneyAlone?: Fact<boolean>;
  readonly sellsAgeRestricted?: Fact<boolean>;
  readonly needsRegisterExtract?: Fact<boolean>;
  readonly needsTrainedSupervisor?: Fact<boolean>;
  readonly needsCertification?: Fact<string>;
  /** `at-workplace`, `at-school`, `allowance` or `no-lunch` */
  readonly lunch?: Fact<string>;
};

export type PlanSupervisor = {
  readonly id: string;
  readonly capacity: number;
  readonly experienceYears?: Fact<number>;
  readonly isAdult?: Fact<boolean>;
  readonly trainedOn?: Fact<Day>;
  readonly extractSeenOn?: Fact<Day>;
  readonly email?: Fact<string>;
};

export type PlanWorkplace = {
  readonly id: string;
  readonly capacity: number;
  readonly employer?: Fact<string>;
  readonly municipality?: Fact<string>;
  readonly siteType?: Fact<string>;
  readonly ward?: Fact<string>;
  readonly employerRiskAssessedOn?: Fact<Day>;
  readonly providerRiskAssessedOn?: Fact<Day>;
};

export type PlanEmployer = {
  readonly id: string;
  readonly qualityAssuredUntil?: Fact<Day>;
  readonly certifications?: Fact<readonly { readonly name: string; readonly until?: Fact<Day> }[]>;
};

export type PlanPeriod = {
  readonly id: string;
  readonly form?: Fact<string>;
  readonly from?: Fact<Day>;
  readonly to?: Fact<Day>;
  readonly releaseDate?: Fact<Day>;
  /** `2026/2027` */
  readonly schoolYear?: Fact<string>;
};

/** At most so many of the provider's learners at one time on the slots, in the weeks; without weeks always. */
export type PlanQuota = {
  readonly id: string;
  readonly provider: string;
  readonly slots: readonly string[];
  readonly weeks?: readonly Week[];
  readonly seats: number;
};

/** What a controller has decided for itself; without form or provider it holds for all of them. */
export type RuleSet = {
  /** The rule's number that it switches on, such as `R45`. */
  readonly rule?: Fact<string>;
  readonly form?: Fact<string>;
  readonly provider?: Fact<string>;
  readonly validFrom?: Fact<Day>;
  readonly validTo?: Fact<Day>;
  readonly ageFrom?: Fact<number>;
  readonly ageTo?: Fact<number>;
  readonly maxHoursPerDay?: Fact<number>;
  readonly minHoursPerDay?: Fact<number>;
  readonly maxHoursPerWeek?: Fact<number>;
  readonly earliestStart?: Fact<string>;
  readonly latestEnd?: Fact<string>;
  readonly minDays?: Fact<number>;
  readonly maxTravelMinutes?: Fact<number>;
};

export type Term = { readonly school?: string; readonly from: Day; readonly to: Day };

export type Conflict = {
  readonly kind: string;
  readonly severity: 'blocks' | 'warns';
  readonly resource: string;
  readonly placements: readonly string[];
  readonly days: readonly Day[];
  readonly rule: string;
};

/** What is wrong with a file: the field by its path, and the value found there. */
export type FileFault = {
  readonly field: string;
  readonly value: unknown;
  readonly problem: string;
};
