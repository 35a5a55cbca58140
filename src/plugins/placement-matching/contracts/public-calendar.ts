import { z } from 'zod';

/** GET /api/v1/calendar → CalendarYear: every date of the periods and of the schools, and nobody's name. */
export const calendarQuery = z.strictObject({
  municipality: z.string().max(4).optional(),
  school: z
    .string()
    .regex(/^[a-z0-9]{1,40}$/)
    .optional(),
  kind: z.string().max(32).optional(),
});

export const CALENDAR_KINDS = [
  'wishes-open',
  'wishes-close',
  'release',
  'period',
  'term',
  'holiday',
  'red-day',
] as const;

const named = z.object({ code: z.string(), name: z.string() });

export const calendarRow = z.object({
  /** The same for the same date as long as it is planned. */
  id: z.string(),
  what: z.enum(CALENDAR_KINDS),
  from: z.string(),
  to: z.string(),
  /** Of the period, the term or the holiday. */
  name: z.string(),
  form: z.object({ code: z.string(), sv: z.string(), en: z.string() }).nullable(),
  /** Who it is for: the owner of a period, the school or municipality of a holiday; null: everybody. */
  who: z.string().nullable(),
});

export const calendarYear = z.object({
  /** Rows that are not over, in order of their first day, at most thirteen months ahead. */
  rows: z.array(calendarRow),
  schools: z.array(named.extend({ municipality: z.string().nullable() })),
});

export type CalendarQuery = z.infer<typeof calendarQuery>;
export type CalendarRow = z.infer<typeof calendarRow>;
export type CalendarYear = z.infer<typeof calendarYear>;
