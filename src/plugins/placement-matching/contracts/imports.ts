import { z } from 'zod';

/** Admin API of imports. Addresses are relative to `/placement-matching`. */

/** In the order in which an empty installation takes them. */
export const importKind = z.enum([
  'providers',
  'schools',
  'calendars',
  'employers',
  'workplaces',
  'contact-persons',
  'supervisors',
  'slots',
  'cohorts',
  'learners',
  'ledger',
  'periods',
  'wishes',
]);

/** GET /imports/templates/:kind.(csv|xlsx)?language=sv|en → the file. */

/**
 * POST /imports (multipart: file, kind, optional columns as JSON) → 202 { data: Job }; its result is an ImportReport.
 * A file that cannot be read is answered at once with 400 and one sentence; nothing of it is kept.
 * GET /imports/:id → { data: ImportReport }; GET /imports/:id/faults.csv → every fault as a sheet.
 */
export const importFault = z.object({
  /** The row as the sheet counts it: the header is row 1. */
  row: z.number().int(),
  column: z.string().nullable(),
  code: z.string(),
  /** The reason in the reader's language. */
  message: z.string(),
});
export const importReport = z.object({
  id: z.string(),
  kind: importKind,
  fileName: z.string(),
  format: z.object({
    type: z.enum(['csv', 'xlsx']),
    delimiter: z.string().nullable(),
    encoding: z.string().nullable(),
  }),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Learners of the file's cohorts that the file no longer names. */
  left: z.number().int(),
  moved: z.array(
    z.object({ row: z.number().int(), what: z.string(), from: z.string(), to: z.string() }),
  ),
  /** Learners as the reader knows them: name and cohort. */
  leaving: z.array(z.string()),
  /** Wishes of the learners named that the file no longer holds. */
  removed: z.number().int(),
  /** What the person should know that is no fault, such as a sole trader's number that was not stored. */
  notes: z.array(z.object({ row: z.number().int(), code: z.string(), message: z.string() })),
  faults: z.array(importFault),
  faultyRows: z.number().int(),
  committed: z.boolean(),
});

/** POST /imports/:id/commit { skipFaulty } → 202 { data: Job }: in whole or not at all. */
export const commitInput = z.strictObject({ skipFaulty: z.boolean() });

/** GET /imports/columns/:kind → { data: ImportColumn[] }: what a header may be, in the reader's language. */
export const importColumn = z.object({
  field: z.string(),
  label: z.string(),
  isRequired: z.boolean(),
});

export type ImportColumn = z.infer<typeof importColumn>;
export type ImportKind = z.infer<typeof importKind>;
export type ImportFault = z.infer<typeof importFault>;
export type ImportReport = z.infer<typeof importReport>;

/** Header → field, or null to leave the column out; wins over the names. */
export const chosenColumns = z.record(z.string().max(200), z.string().max(64).nullable());
