import { z } from 'zod';

/** Admin API of the year plan. It names cohorts and schools, never a learner. */

const id = z.string().min(1).max(64);
const count = z.number().int();
const day = z.iso.date();
const weeksText = z
  .string()
  .max(255)
  .regex(/^\d{4}-W\d{2}(,\d{4}-W\d{2})*$/);

/** GET /planning?schoolYear=2026-2027&municipality=&form=&by=field|area|programme → { data: Planning }; without a year the one it is. */
export const planningQuery = z.object({
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .optional(),
  municipality: id.optional(),
  form: id.optional(),
  /** What the rows below the total are: occupation fields, municipalities, or the cohorts' programmes. */
  by: z.enum(['field', 'area', 'programme']).default('field'),
});

/** New weeks, or a new first and last day, for groups of one period. */
export const planningMove = z.strictObject({
  period: id,
  /** The version of the period that the reader saw. */
  version: count,
  groups: z.array(id).min(1).max(2_000),
  weeks: weeksText.nullable(),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
});
const moves = z.array(planningMove).min(1).max(200);

/** POST /planning/effect, body EffectInput → { data: Planning } as it would be; nothing is saved. */
export const effectInput = z.strictObject({ ...planningQuery.shape, moves });

/** POST /planning/moves, body MovesInput → { data: MovesSaved }: all of them or none. */
export const movesInput = z.strictObject({ moves });
/** What `undo` is sent to undo them. */
export const movesSaved = z.object({ undo: moves });

const fixed = z.enum(['published', 'has-proposal', 'begun', 'no-dates']);

const planningRow = z.object({
  kind: z.enum(['total', 'field', 'any-field', 'area', 'no-area', 'programme', 'no-programme']),
  /** Of the field or municipality, or the programme itself; null for the others. */
  id: z.string().nullable(),
  name: z.string().nullable(),
  /** One number for each week: that of its worst day. */
  need: z.array(count),
  supply: z.array(count),
  short: z.array(count),
});

const planningBar = z.object({
  id: z.string(),
  period: z.string(),
  version: count,
  name: z.string(),
  form: z.string().nullable(),
  owner: z.string().nullable(),
  /** Schools, or cohorts without one. */
  who: z.array(z.string()),
  /** Municipalities that its need is in, by name. */
  areas: z.array(z.string()),
  groups: z.array(z.string()),
  weeks: z.string().nullable(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  /** Null: nobody has said how many. */
  learners: count.nullable(),
  /** Occupation fields that they need; null stands for any. */
  fields: z.array(z.string().nullable()),
  /** Places of its weeks among the columns. */
  columns: z.array(count),
  /** Why nobody may move it; null: it may be moved. */
  fixed: fixed.nullable(),
});

export const planning = z.object({
  schoolYear: z.string(),
  schoolYears: z.array(z.string()),
  weeks: z.array(
    z.object({
      week: z.string(),
      firstDay: z.string(),
      lastDay: z.string(),
      /** The name of a holiday that takes all of its weekdays; null where there is none, or some are out. */
      holiday: z.string().nullable(),
    }),
  ),
  rows: z.array(planningRow),
  bars: z.array(planningBar),
  /** Groups about which nobody has said how many they are: their need is not in the figures. */
  withoutCount: count,
  /** Seats kept without a person, among the need. */
  held: count,
});

/** GET /planning/suggestions, query PlanningQuery → { data: Suggestions } */
export const suggestions = z.object({
  peakBefore: count,
  peakAfter: count,
  moves: z.array(
    z.object({
      bar: z.string(),
      name: z.string(),
      owner: z.string().nullable(),
      who: z.array(z.string()),
      move: planningMove,
      from: z.array(z.string()),
      to: z.array(z.string()),
      /** The largest weekly shortage before this move, those above it being made, and after it. */
      before: count,
      after: count,
    }),
  ),
  /** Periods in the weeks that lack most, and why they stay. */
  left: z.array(
    z.object({
      bar: z.string(),
      name: z.string(),
      why: z.enum([...fixed.options, 'no-better-week']),
    }),
  ),
});

/** POST /planning/questions, body OwnerQuestion → { data: OwnerAsked }: asks the owner of a period to move it. */
export const ownerQuestion = z.strictObject({
  period: id,
  message: z.string().trim().min(10).max(1_500),
});
export const ownerAsked = z.object({
  /** The case number of the enquiry. */
  number: z.string(),
  owner: z.string(),
  answerBy: z.string(),
});

export type OwnerQuestion = z.infer<typeof ownerQuestion>;
export type OwnerAsked = z.infer<typeof ownerAsked>;
export type PlanningQuery = z.infer<typeof planningQuery>;
export type PlanningMove = z.infer<typeof planningMove>;
export type EffectInput = z.infer<typeof effectInput>;
export type MovesInput = z.infer<typeof movesInput>;
export type MovesSaved = z.infer<typeof movesSaved>;
export type Planning = z.infer<typeof planning>;
export type PlanningRow = z.infer<typeof planningRow>;
export type PlanningBar = z.infer<typeof planningBar>;
export type Suggestions = z.infer<typeof suggestions>;
