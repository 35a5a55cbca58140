import type { WishCode } from '../../../domain/explanations/explanation';

/** What a sentence about a wish may speak of; names are those that the reader may know. */
export type WishFacts = {
  readonly code: WishCode;
  readonly learner: string;
  /** Whom the change would hurt most, and where that learner would be. */
  readonly other: string;
  readonly otherRank: number | 'outside' | 'none';
  readonly decidedBy: string | null;
  readonly policy: string;
  readonly days: string;
  /** Null where the reader is told no names. */
  readonly supervisor: string | null;
  readonly limit: number | null;
  readonly isBooked: boolean;
  readonly isFull: boolean;
  readonly school: string | null;
  readonly rule: string | null;
  readonly needed: number | string | null;
  readonly lottery: {
    readonly own: number;
    readonly other: number;
    readonly equals: number;
  } | null;
};

export type Gain = {
  readonly better: number;
  readonly placed: number;
  readonly helpsLearner: boolean;
  readonly learner: string;
};

export type SwapFacts = {
  readonly other: string;
  readonly from: number | null;
  readonly to: number | null;
};

export type NearestFacts = { readonly place: string; readonly demand: string };

/** Everything that is said of a result, in one language. */
export type ExplanationWords = {
  readonly anotherLearner: string;
  readonly policy: (policy: string) => string;
  readonly result: (place: string | null, rank: number | null, isAutomatic: boolean) => string;
  readonly locked: string;
  readonly wish: (facts: WishFacts) => string;
  readonly wishOf: (
    wish: { readonly position: number; readonly isAutomatic: boolean },
    place: string,
    sentence: string,
  ) => string;
  readonly demand: (rule: string | null, needed: number | string | null) => string;
  readonly noWishes: (learner: string) => string;
  readonly fewWishes: (learner: string, wishes: number) => string;
  readonly noEligible: (nearest: NearestFacts | null) => string;
  readonly outside: (code: string, learner: string, days: string) => string;
  readonly oneMore: (
    kind: 'seat' | 'supervisor' | 'workplace' | 'quota',
    name: string,
    gain: Gain,
  ) => string;
  readonly swap: (facts: SwapFacts) => string;
  readonly freeSeat: (place: string, metres: number | null) => string;
  readonly requirement: (place: string, demand: string) => string;
};
