import { z } from 'zod';
import { chainMoveView } from './explanations';
import { runSummary } from './periods';

/** Changes of a stored run by hand. Addresses are relative to `/placement-matching`. */

const id = z.string().min(1).max(64);
/** Who may move for it: the best chain, or nobody else. */
const way = z.enum(['chain', 'freeze']).default('chain');

/** Why somebody stays: a code, so that nothing about health or persons is written down. */
const lockCause = z.enum(['agreed', 'own-place', 'needs', 'other']);
const withdrawCause = z.enum(['moved', 'changed-mind', 'obstacle', 'other']);

/** POST /runs/:id/edits/preview, body EditInput → { data: EditPreview }; nothing is changed */
export const editInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lock'), learner: id, cause: lockCause.optional() }),
  z.strictObject({ kind: z.literal('unlock'), learner: id }),
  z.strictObject({ kind: z.literal('withdraw'), learner: id, way, cause: withdrawCause }),
  z.strictObject({ kind: z.literal('insert'), learner: id, way }),
  z.strictObject({ kind: z.literal('move'), learner: id, slot: id, way }),
  z.strictObject({ kind: z.literal('swap'), learner: id, other: id }),
  z.strictObject({ kind: z.enum(['add-seat', 'remove-seat']), slot: id }),
]);

/** POST /runs/:id/edits → { data: EditDone }; 412 when somebody has changed the run since that version */
export const editRequest = z.strictObject({ version: z.number().int(), edit: editInput });

/** POST /runs/:id/edits/undo and /redo → { data: EditDone } */
export const stepRequest = z.strictObject({ version: z.number().int() });

export const editPreview = z.object({
  version: z.number().int(),
  /** In order: whom the edit is about first. */
  moves: z.array(chainMoveView),
  placedBefore: z.number().int(),
  placedAfter: z.number().int(),
});

export const runEditView = z.object({
  id: z.string(),
  number: z.number().int(),
  /** «Flyttade Amina Haddad till Solgläntan» */
  sentence: z.string(),
  state: z.enum(['done', 'undone']),
  kind: z.string(),
  /** Whom the change was about. */
  learners: z.array(z.string()),
  /** Why, as a code; null: nothing was given. */
  cause: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  isMine: z.boolean(),
});

/** GET /runs/:id/edits → { data: RunEdits }, newest first */
export const runEdits = z.object({
  edits: z.array(runEditView),
  /** What undo and redo would do for the one who asks; null: nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

export const editDone = z.object({
  run: runSummary,
  moves: z.array(chainMoveView),
  sentence: z.string(),
});

/** GET /runs/:id/moves/:learner → { data: MoveChoice[] }: the wishes first, then possible slots, the nearest first */
export const moveChoice = z.object({
  slot: z.string(),
  title: z.string(),
  rank: z.number().int().nullable(),
  metres: z.number().nullable(),
  state: z.enum(['free', 'full', 'closed', 'not-eligible', 'reserved', 'own']),
  free: z.number().int(),
  /** The free seat that is best with everybody else where they are. */
  isBestFree: z.boolean(),
});

export type WithdrawCause = z.infer<typeof withdrawCause>;
export type LockCause = z.infer<typeof lockCause>;
export type RunEditView = z.infer<typeof runEditView>;
export type EditInput = z.infer<typeof editInput>;
export type EditPreview = z.infer<typeof editPreview>;
export type EditDone = z.infer<typeof editDone>;
export type RunEdits = z.infer<typeof runEdits>;
export type MoveChoice = z.infer<typeof moveChoice>;
