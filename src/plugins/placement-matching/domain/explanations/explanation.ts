import type { Day } from '../days';

/** Why a learner has the place it has, as facts; the words are given to it elsewhere, for each reader apart. */
export type Explanation = {
  readonly learner: string;
  readonly slot: string | null;
  readonly rank: number | null;
  readonly isLocked: boolean;
  /** The place is a wish that was added for the learner. */
  readonly isAutomatic: boolean;
  /** One for each wish that is better than the place, in order. */
  readonly wishes: readonly WishExplanation[];
  /** Said once, where there is more to say than of the wishes one by one. */
  readonly summary: Summary | null;
  readonly remedies: readonly Remedy[];
};

export type WishCode =
  | 'seat-full-fewer'
  | 'seat-full-worse'
  | 'lottery'
  | 'priority'
  | 'supervisor-full'
  | 'workplace-full'
  | 'quota-full'
  | 'closed'
  | 'not-eligible'
  | 'reserved'
  | 'locked'
  | 'unknown';

export type WishExplanation = {
  /** The wish's position from 1. */
  readonly position: number;
  readonly slot: string;
  /** Added for the learner after the own wishes. */
  readonly isAutomatic: boolean;
  readonly code: WishCode;
  readonly days: readonly Day[];
  /** What is full, and how many it takes. */
  readonly resource: string | null;
  readonly limit: number | null;
  /** All units of these days are booked outside this run; the slot itself is open. */
  readonly isBooked: boolean;
  readonly rule: string | null;
  readonly needed: number | string | null;
  readonly found: number | string | null;
  /** What would happen if the learner had this wish; null where nothing else would have to move, or none is known. */
  readonly chain: Chain | null;
  /** The first stage that would be worse, by name. */
  readonly decidedBy: string | null;
  readonly lottery: Lot | null;
};

/** Equally good allocations, of which the numbers drawn chose one: the least sum wins. */
export type Lot = { readonly own: number; readonly other: number; readonly equals: number };

export type Chain = {
  /** The learner of the explanation first. */
  readonly moves: readonly ChainMove[];
  /** How much worse (above 0) or better each stage would be, those that stay equal left out. */
  readonly changes: readonly { readonly stage: string; readonly by: number }[];
};

export type ChainMove = {
  readonly learner: string;
  readonly from: string | null;
  readonly fromRank: number | null;
  readonly to: string | null;
  readonly toRank: number | null;
  readonly change: 'better' | 'worse' | 'same';
};

export type Summary = {
  readonly code: 'few-wishes' | 'no-eligible';
  readonly wishes: number;
  /** The slot that comes nearest, and what keeps the learner out of it. */
  readonly nearest: {
    readonly slot: string;
    readonly code: 'closed' | 'not-eligible' | 'reserved';
    readonly rule: string | null;
    readonly needed: number | string | null;
  } | null;
};

export type Remedy =
  | {
      /** One unit more: a seat of the slot, a learner more of the supervisor, of the workplace or of the quota. */
      readonly kind: 'seat' | 'supervisor' | 'workplace' | 'quota';
      readonly slot: string;
      readonly resource: string;
      readonly better: number;
      readonly placed: number;
      /** The learner of the explanation is among those who gain. */
      readonly helpsLearner: boolean;
    }
  | {
      readonly kind: 'swap';
      readonly slot: string;
      readonly other: string;
      readonly otherFrom: number | null;
      readonly otherTo: number | null;
    }
  | { readonly kind: 'free-seat'; readonly slot: string; readonly metres: number | null }
  | {
      readonly kind: 'requirement';
      readonly slot: string;
      readonly rule: string | null;
      readonly needed: number | string | null;
    };

/** What the run stored about a wish that is not for the learner: the rule, and what it asks for. */
export type KnownExclusion = {
  readonly slot: string;
  readonly rule: string;
  readonly needed: number | string | null;
  readonly found: number | string | null;
};
