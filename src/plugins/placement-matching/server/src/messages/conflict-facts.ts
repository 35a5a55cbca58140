import type { Justification } from '../../../domain/rules/rule';

/** What a sentence about a conflict needs; names, not ids. */
export type ConflictFacts = {
  readonly kind: string;
  readonly number: string | null;
  readonly resource: string;
  /** Where it is, when the resource's own name does not say so. */
  readonly workplace: string | null;
  /** As people say the days: «v. 11», «17 mars». */
  readonly days: string;
  readonly count: number;
  /** The seats or capacity; null when there is none or several. */
  readonly limit: number | null;
  /** What a rule of a place needed and found. */
  readonly justification: Pick<Justification, 'needed' | 'found' | 'what'> | null;
  /** One of those concerned, who would be the first to move. */
  readonly learner: string | null;
  /** Slots by name, for a learner who is in several. */
  readonly places: readonly string[];
  readonly otherSupervisor: {
    readonly name: string;
    readonly used: number;
    readonly capacity: number;
  } | null;
  readonly otherSlot: { readonly name: string; readonly free: number } | null;
};

export type RuleWords = {
  readonly sentence: (facts: ConflictFacts) => string;
  readonly remedy: (facts: ConflictFacts) => string;
};
