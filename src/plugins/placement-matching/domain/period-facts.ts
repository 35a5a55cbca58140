import type { Day } from './days';
import type { Position } from './distance';
import type { PlanSlot, RuleSet } from './conflicts/plan';
import type { SlotOpening } from './model';
import type { PolicyName } from './problem/problem';
import type { Quota } from './quotas/quota';

/** Everything an allocation of one period reads, as plain values. */
export type PeriodFacts = {
  readonly seed: string;
  readonly policy: PolicyName;
  readonly fallback: 'any-eligible' | 'none';
  /** Places of the wished occupation fields count as wishes after the learner's own. */
  readonly hasFieldWishes?: boolean;
  /** A reservation lapses after its last day. */
  readonly today: Day;
  /** The placement form's code. */
  readonly form?: string | null;
  /** Local rules that the filters read. */
  readonly ruleSets?: readonly RuleSet[];
  readonly learners: readonly LearnerFacts[];
  readonly slots: readonly SlotFacts[];
  readonly supervisors: readonly { readonly id: string; readonly capacity: number }[];
  readonly workplaces: readonly WorkplaceFacts[];
  /** Schools of providers, for slots that are reserved for a provider. */
  readonly schools: readonly { readonly id: string; readonly provider: string | null }[];
  /** Of the learners' providers. */
  readonly quotas?: readonly Quota[];
  readonly taken: Taken;
};

export type LearnerFacts = {
  readonly id: string;
  readonly school: string | null;
  readonly provider: string | null;
  readonly priority: number | null;
  readonly birthYear: number | null;
  readonly grade: number | null;
  readonly programme: string | null;
  /** Workplaces of relatives, and the learner's own. */
  readonly avoids?: readonly string[];
  /** Where the learner's school is. */
  readonly position: Position | null;
  /** Ascending; empty when the learner goes out on no day. */
  readonly days: readonly Day[];
  /** Slots in order of preference. */
  readonly wishes: readonly string[];
  /** How many of the wishes are the learner's own, the first ones; absent: all of them. */
  readonly ownWishes?: number;
};

export type SlotFacts = {
  readonly id: string;
  /** Open, of the period's placement form, and open on some of its days; others are here only because somebody wished them. */
  readonly isOffered: boolean;
  /** The occupation field. */
  readonly field?: string | null;
  readonly seats: number;
  /** Empty: always open. */
  readonly open: readonly SlotOpening[];
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly minAge: number | null;
  readonly minGrade: number | null;
  readonly programme: string | null;
  readonly reservedForSchools: readonly string[];
  readonly reservedForProviders: readonly string[];
  readonly reservedUntil: Day | null;
} & SlotRuleFacts;

/** What only rules read of a slot. */
export type SlotRuleFacts = Pick<
  PlanSlot,
  | 'startTime'
  | 'endTime'
  | 'breakMinutes'
  | 'setting'
  | 'origin'
  | 'hasRiskyTasks'
  | 'handlesMoneyAlone'
  | 'sellsAgeRestricted'
  | 'needsRegisterExtract'
  | 'needsTrainedSupervisor'
  | 'needsCertification'
  | 'lunch'
>;

export type WorkplaceFacts = {
  readonly id: string;
  /** Null: the workplace has said nothing about how many it receives at one time. */
  readonly capacity: number | null;
  readonly position: Position | null;
  /** The kind of ward, at a hospital. */
  readonly ward?: string | null;
};

/** How many units of a resource others have on a day, by resource and day. */
export type TakenOn = ReadonlyMap<string, ReadonlyMap<Day, number>>;

/** What published placements and holds have taken already. */
export type Taken = {
  readonly learners: TakenOn;
  readonly slots: TakenOn;
  readonly supervisors: TakenOn;
  readonly workplaces: TakenOn;
  /** By the quota's own id. */
  readonly quotas: TakenOn;
};
