import type { RunMetrics } from '../../../domain/metrics/run-metrics';
import type { PolicyObstacle } from '../../../domain/problem/policy-fault';
import type { Solution } from '../../../domain/problem/solution';
import type { FactsHead, FactsPage } from './facts-pages';

/** What the server sends to the worker: pages of facts, and then that there are no more. */
export type WorkerQuestion =
  | { readonly kind: 'page'; readonly page: FactsPage }
  | {
      readonly kind: 'start';
      readonly head: FactsHead;
      readonly run: string;
      readonly instant: string | number;
      readonly known: readonly KnownRun[];
    };

/** A run that is there already; it need not be made again of the same facts. */
export type KnownRun = {
  readonly id: string;
  readonly policy: string;
  readonly factsHash: string;
};

/** `done` of `total` within the stage; `placed`, `bound` and `gap` once they are known. */
export type AllocationProgress = {
  readonly stage: string;
  readonly step: number;
  readonly steps: number;
  readonly done: number;
  readonly total: number;
  readonly placed?: number;
  readonly bound?: number;
  readonly gap?: number;
};

/** A run as the database will have it: large texts are bytes that were handed over, not copied. */
export type SolvedRun = {
  readonly kind: 'solved';
  readonly summary: Omit<Solution, 'placements' | 'unplaced' | 'proof'>;
  readonly problem: Uint8Array;
  readonly solution: Uint8Array;
  readonly resultPages: readonly Uint8Array[];
  readonly metrics: RunMetrics;
  readonly factsHash: string;
  readonly policy: string;
  readonly fallback: string;
  readonly verdict: 0 | 1 | 3;
  readonly candidateLimit: number | null;
};

export type AllocationOutcome =
  | SolvedRun
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'known'; readonly run: string }
  /** The policy cannot be used on this period. */
  | { readonly kind: 'refused'; readonly obstacle: PolicyObstacle }
  | { readonly kind: 'failed'; readonly message: string };

/** What the worker answers. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: AllocationProgress }
  | { readonly kind: 'outcome'; readonly outcome: AllocationOutcome };
