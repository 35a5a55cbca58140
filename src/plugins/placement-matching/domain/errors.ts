import type { Day } from './days';
import type { EditObstacle } from './edits/run-edit';
import type { MoveObstacle } from './planning/planning-bars';
import type { PolicyObstacle } from './problem/policy-fault';

export type ResourceKind = 'learner' | 'slot' | 'supervisor' | 'workplace' | 'quota';

/** A resource that has no free unit left on a day; `name` is what the reader knows it by. */
export type Taken = {
  readonly resource: ResourceKind;
  readonly id: string;
  readonly name: string;
  readonly day: Day;
};

/** A slot that is not offered on these days. */
export type ClosedSlot = {
  readonly id: string;
  readonly name: string;
  readonly days: readonly Day[];
};

/** No participation, gone from the school, exempt or out on something else, or without a day to go out on. */
export type WhyNotInPeriod = 'absent' | 'left' | 'not-to-be-placed' | 'no-days';

/** What is wrong with a value that somebody has sent; the reader's language gives it words. */
export type InputProblem =
  | 'missing'
  | 'unknown-field'
  | 'wrong-kind'
  | 'too-small'
  | 'too-big'
  | 'not-a-day'
  | 'not-an-email'
  | 'not-a-choice'
  | 'wrong-form'
  | 'unstorable'
  | 'no-file'
  | 'no-such-weeks'
  | 'no-learners'
  | 'no-days'
  /** It looks like a national identity number, which is never stored. */
  | 'national-number'
  /** Longer, earlier or later than a pupil may work. */
  | 'working-day';

export type InputIssue = {
  /** The field as the sender named it, `coordinator.email`. */
  readonly path: string;
  readonly problem: InputProblem;
  /** What would do: the least or greatest number, the choices. */
  readonly allowed?: string;
};

/** Everything a use case may answer instead of its value. `controllers/errors-to-http.ts` gives each a status. */
export type DomainError =
  | { readonly code: 'not-found'; readonly what: string; readonly id: string }
  | {
      /** It was public once; what it was near to shows the way on. */
      readonly code: 'gone';
      readonly what: string;
      readonly id: string;
      readonly municipality: string | null;
      readonly field: string | null;
    }
  | { readonly code: 'invalid'; readonly issues: readonly InputIssue[] }
  /** A learner whom nobody may give a place in the period by hand. */
  | { readonly code: 'not-in-period'; readonly learner: string; readonly why: WhyNotInPeriod }
  /** The slot is not for the learner, whatever is free. */
  | {
      readonly code: 'not-eligible';
      readonly learner: string;
      readonly slot: string;
      readonly rule: string;
      readonly needed: number | string | null;
      readonly found: number | string | null;
    }
  | { readonly code: 'taken'; readonly taken: readonly Taken[] }
  | { readonly code: 'slot-closed'; readonly closed: readonly ClosedSlot[] }
  | {
      readonly code: 'wrong-state';
      readonly what: string;
      readonly state: string;
      readonly expected: readonly string[];
    }
  | { readonly code: 'stale'; readonly what: string; readonly version: number }
  /** Who changes something says which version was seen. */
  | { readonly code: 'unseen' }
  /** The key of the request has been used for another one. */
  | { readonly code: 'other-request' }
  | { readonly code: 'blocked'; readonly conflicts: number }
  /** What blocks is law or capacity: it is solved, never waived. */
  | { readonly code: 'not-waivable' }
  | { readonly code: 'not-verified'; readonly verdict: number | null }
  | { readonly code: 'gap-not-accepted'; readonly gap: number }
  /** A change of a run by hand that cannot be made; `who` and `where` are names. */
  | {
      readonly code: 'edit-impossible';
      readonly why: EditObstacle['why'] | 'built-upon' | 'nothing-to-undo';
      readonly who: string;
      readonly where: string;
    }
  /** A period that may not stand where somebody would move it; `period` is its name. */
  | {
      readonly code: 'move-refused';
      readonly period: string;
      readonly why: MoveObstacle | 'published' | 'has-proposal' | 'begun';
    }
  /** The period is not such that the policy can share its places out. */
  | {
      readonly code: 'policy-refused';
      readonly policy: string;
      readonly why: PolicyObstacle['kind'];
    }
  | { readonly code: 'busy'; readonly job: string }
  | { readonly code: 'in-use'; readonly what: string; readonly by: readonly string[] }
  /** Rows of an import that cannot be taken in, and nobody has chosen to leave them out. */
  | { readonly code: 'faulty-rows'; readonly rows: number }
  /** The uploaded file is kept for an hour and until the server starts again. */
  | { readonly code: 'file-gone' }
  | {
      readonly code: 'unreadable-file';
      readonly reason: string;
      readonly facts: Readonly<Record<string, string | number>>;
    };
