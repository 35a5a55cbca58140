import { z } from 'zod';

/** Admin API of the shared calendar. It names no learner: many providers read it. */

const id = z.string().min(1).max(64);
const count = z.number().int();

/**
 * GET /calendar?week=2027-W11&weeks=4&q=&municipality=&field=&form=&show=all&after=0 → { data: CalendarPage }:
 * workplaces in Swedish order, a page at a time. Without a week it begins with this one.
 */
export const calendarQuery = z.object({
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .optional(),
  weeks: z.coerce.number().int().min(1).max(8).default(4),
  q: z.string().max(200).default(''),
  municipality: id.optional(),
  field: id.optional(),
  form: id.optional(),
  /** `free`: a seat is free a whole week long; `competing`: periods that are not published want the same seats. */
  show: z.enum(['all', 'free', 'competing']).default('all'),
  /** How many of those that fit the other filters to pass over. */
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

const calendarRow = z.object({
  kind: z.enum(['workplace', 'slot', 'supervisor']),
  id: z.string(),
  name: z.string(),
  /** How many at once, where that is limited; of a slot its seats, which single spans may change. */
  limit: count.nullable(),
  /** One number for each of the page's days; null when a slot is closed, or nothing limits. */
  free: z.array(count.nullable()),
  booked: z.array(count),
  /** Given by proposals in use that are not published: not booked. */
  proposed: z.array(count),
});

/** Somebody at a slot: published, kept without a person, or proposed. */
const calendarGroup = z.object({
  kind: z.enum(['placement', 'hold', 'proposal']),
  slot: z.string(),
  supervisor: z.string().nullable(),
  provider: z.string().nullable(),
  period: z.string().nullable(),
  count,
  /** Positions in the page's days. */
  days: z.array(count),
});

const calendarCompetition = z.object({
  slot: z.string(),
  days: z.array(count),
  periods: z.array(z.object({ period: z.string(), learners: count })),
  /** The fewest seats that are free on the days. */
  free: count,
});

const calendarPlace = z.object({
  /** The workplace, or the slot where it names none. */
  id: z.string(),
  name: z.string(),
  municipality: z.string().nullable(),
  rows: z.array(calendarRow),
  groups: z.array(calendarGroup),
  competing: z.array(calendarCompetition),
});

export const calendarPage = z.object({
  /** Mondays to Fridays, and such days of the weekend as somebody is out on. */
  days: z.array(z.string()),
  redDays: z.array(z.object({ day: z.string(), name: z.string() })),
  /** Workplaces that fit all filters but `show`. */
  total: count,
  /** What `after` is for the next page; null on the last. */
  next: count.nullable(),
  periods: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      form: z.string().nullable(),
      owner: z.string().nullable(),
    }),
  ),
  places: z.array(calendarPlace),
});

/** GET /calendar/filters → { data: CalendarFilters }: what may be chosen, by name. */
const choices = z.array(z.object({ id: z.string(), name: z.string() }));
export const calendarFilters = z.object({
  municipalities: choices,
  fields: choices,
  forms: choices,
});

export type CalendarQuery = z.infer<typeof calendarQuery>;
export type CalendarPage = z.infer<typeof calendarPage>;
export type CalendarPlace = z.infer<typeof calendarPlace>;
export type CalendarRow = z.infer<typeof calendarRow>;
export type CalendarGroup = z.infer<typeof calendarGroup>;
export type CalendarFilters = z.infer<typeof calendarFilters>;
