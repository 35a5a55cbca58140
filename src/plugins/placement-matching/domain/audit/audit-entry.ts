/** Everything that is written down; `messages/audit.ts` gives each its sentence. */
export const AUDIT_ACTIONS = [
  'period-published',
  'period-unpublished',
  'period-moved',
  'run-proposed',
  'run-taken-into-use',
  'run-edited',
  'run-edit-undone',
  'run-edit-redone',
  'run-exported',
  'placement-made',
  'placement-changed',
  'hold-made',
  'hold-released',
  'published-changed',
  'published-change-undone',
  'offer-changed',
  'conflict-waived',
  'waiver-withdrawn',
  'import-committed',
  'region-set-up',
  'record-created',
  'record-changed',
  'record-deleted',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Identifiers, numbers, codes and dates: never a name, never free text. */
export type AuditFacts = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

/** What a use case says of what it did. */
export type AuditNote = {
  readonly action: AuditAction;
  /** The kind of the record, as its type is called: `period`, `placement`, `slot`. */
  readonly kind: string;
  readonly record: string;
  readonly period?: string | null;
  readonly facts?: AuditFacts;
};

/** A note as it is stored. */
export type AuditEntry = {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  readonly at: string;
  /** `admin:<id>`, `visitor`, or `system` for a script and for what happens at its hour. */
  readonly actor: string;
  readonly action: string;
  readonly kind: string;
  readonly record: string;
  readonly period: string | null;
  /** JSON. */
  readonly facts: string;
};
