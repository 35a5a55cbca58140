import { z } from 'zod';

/** The public content API under `/api/v1`: fixed fields, no populate, no free filters. */

const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
const week = z.string().regex(WEEK);

/** Digits alone: what JavaScript else takes for a number, such as `0x8` or `1e1`, nobody means. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && !/^\d+$/.test(value) ? Number.NaN : value),
    z.coerce.number().int().min(least).max(most),
  );

/** Values may be repeated (`kind=prao&kind=apl`) or joined by commas (`kind=prao,apl`). */
const list = z
  .preprocess(
    (value) =>
      (Array.isArray(value) ? value : [value])
        .flatMap((entry: unknown) => (typeof entry === 'string' ? entry.split(',') : [entry]))
        .filter((entry) => entry !== ''),
    z.array(z.string().max(80)).max(50),
  )
  .optional();

/** GET /api/v1/slots/search → SlotList; unknown keys and bad values are answered with 400. */
export const slotQuery = z.strictObject({
  q: z.string().max(120).optional(),
  municipality: list,
  kind: list,
  field: list,
  language: list,
  from: week.optional(),
  to: week.optional(),
  grade: wholeNumber(1, 12).optional(),
  sort: z.enum(['soonest', 'newest', 'place']).default('soonest'),
  /** Code of a municipality whose slots come before the others, in the same order. */
  first: z.string().max(80).optional(),
  page: wholeNumber(1, 10_000).default(1),
});

export const PAGE_SIZE = 24;

const named = z.object({ code: z.string(), name: z.string() });
const kind = z.object({ code: z.string(), sv: z.string(), en: z.string() });
const field = z.object({ slug: z.string(), sv: z.string(), en: z.string() });
const span = z.object({ from: z.string(), to: z.string(), seats: z.number().int() });

export const publicSlot = z.object({
  slug: z.string(),
  title: z.string(),
  workplace: z.string(),
  municipality: named.nullable(),
  field: field.nullable(),
  forms: z.array(kind),
  /** Spans that are not over, ascending. Empty: open all weeks. */
  open: z.array(span),
  seats: z.number().int(),
  /** Seats that are free the whole of the best week of those asked for. */
  seatsLeft: z.number().int(),
  minGrade: z.number().int().nullable(),
  minAge: z.number().int().nullable(),
  languages: z.string().nullable(),
  updatedAt: z.string(),
});

/** A period whose learners may send wishes now, without anybody's name. */
export const publicPeriod = z.object({
  name: z.string(),
  form: kind.nullable(),
  owner: z.string().nullable(),
  grades: z.array(z.number().int()),
  wishesOpen: z.string().nullable(),
  wishesClose: z.string().nullable(),
  releaseDate: z.string().nullable(),
});

/** GET /api/v1/slots/:slug → PublicSlotDetail; 404 unknown, 410 closed or over. */
export const publicSlotDetail = publicSlot.extend({
  tasks: z.string(),
  dailyHours: z.string().nullable(),
  programme: z.string().nullable(),
  needsRegisterExtract: z.boolean(),
  address: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  siteType: z.string().nullable(),
  /** Open periods of the slot's forms. */
  periods: z.array(publicPeriod),
  /** The next day on which wishes open for one of its forms. */
  nextOpens: z.string().nullable(),
  /** Other open slots with free seats in the same field and municipality. */
  similar: z.number().int(),
});

const facet = z.object({
  value: z.string(),
  sv: z.string(),
  en: z.string(),
  count: z.number().int(),
});

export const slotList = z.object({
  data: z.array(publicSlot),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many slots each value would show under the other filters; zero stays in the list. */
  facets: z.object({
    municipality: z.array(facet),
    kind: z.array(facet),
    field: z.array(facet),
    language: z.array(facet),
  }),
  /** How many slots there would be without one of the filters; only those that are set. */
  without: z.object({
    q: z.number().int().optional(),
    municipality: z.number().int().optional(),
    kind: z.number().int().optional(),
    field: z.number().int().optional(),
    language: z.number().int().optional(),
    weeks: z.number().int().optional(),
    grade: z.number().int().optional(),
  }),
  /** A spelling that has hits, when the words asked for have none. */
  suggestion: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

/** GET /api/v1/overview → Overview: what the region has to offer today. */
export const overview = z.object({
  slots: z.number().int(),
  /** Those that take part: of a region of this installation, or with an open slot. */
  municipalities: z.array(
    named.extend({
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      count: z.number().int(),
    }),
  ),
  fields: z.array(field.extend({ count: z.number().int() })),
  kinds: z.array(kind.extend({ count: z.number().int() })),
  languages: z.array(kind.extend({ count: z.number().int() })),
  periods: z.array(publicPeriod),
  /** The next day on which wishes open, when none is open. */
  nextOpens: z.string().nullable(),
  /** First and last ISO week that a slot is open in, from the present week on. */
  weeks: z.object({ from: z.string(), to: z.string() }),
  updatedAt: z.string().nullable(),
});

/** GET /api/v1/slots/slugs?page=N → SlugPage: every open slot's address in order, for the sitemap. */
export const slugQuery = z.strictObject({
  page: wholeNumber(1, 100).default(1),
});
export const SLUG_PAGE_SIZE = 10_000;
export const slugPage = z.object({
  data: z.array(z.object({ slug: z.string(), updatedAt: z.string() })),
  total: z.number().int(),
});

export type SlotQuery = z.infer<typeof slotQuery>;
export type PublicSlot = z.infer<typeof publicSlot>;
export type PublicSlotDetail = z.infer<typeof publicSlotDetail>;
export type PublicPeriod = z.infer<typeof publicPeriod>;
export type SlotList = z.infer<typeof slotList>;
export type SlotFacet = z.infer<typeof facet>;
export type Overview = z.infer<typeof overview>;
export type SlugPage = z.infer<typeof slugPage>;
