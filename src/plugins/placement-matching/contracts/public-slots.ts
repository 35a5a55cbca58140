import { z } from 'zod';

/** The public content API under `/api/v1`: fixed fields, no populate, no free filters. */

const week = z.string().regex(/^\d{4}-W\d{2}$/);
const list = z.array(z.string().max(80)).max(50);

/** GET /api/v1/slots/search → SlotList; unknown keys are answered with 400. */
export const slotQuery = z.strictObject({
  q: z.string().max(120).optional(),
  municipality: list.optional(),
  kind: list.optional(),
  field: list.optional(),
  from: week.optional(),
  to: week.optional(),
  grade: z.coerce.number().int().min(1).max(12).optional(),
  sort: z.enum(['soonest', 'newest', 'place']).default('soonest'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

const named = z.object({ code: z.string(), name: z.string() });
const span = z.object({ from: z.string(), to: z.string(), seats: z.number().int() });

export const publicSlot = z.object({
  slug: z.string(),
  title: z.string(),
  workplace: z.string(),
  municipality: named.nullable(),
  field: z.object({ slug: z.string(), sv: z.string(), en: z.string() }).nullable(),
  forms: z.array(z.object({ code: z.string(), sv: z.string(), en: z.string() })),
  /** Empty: open all weeks. */
  open: z.array(span),
  seats: z.number().int(),
  /** Seats nobody has claimed, on the best of the days asked for. */
  seatsLeft: z.number().int(),
  minGrade: z.number().int().nullable(),
  minAge: z.number().int().nullable(),
  languages: z.string().nullable(),
  updatedAt: z.string(),
});

/** GET /api/v1/slots/:slug → PublicSlotDetail; 404 unknown, 410 closed. */
export const publicSlotDetail = publicSlot.extend({
  tasks: z.string(),
  dailyHours: z.string().nullable(),
  programme: z.string().nullable(),
  needsRegisterExtract: z.boolean(),
  address: z.string().nullable(),
  siteType: z.string().nullable(),
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
  facets: z.object({ municipality: z.array(facet), kind: z.array(facet), field: z.array(facet) }),
});

export type SlotQuery = z.infer<typeof slotQuery>;
export type PublicSlot = z.infer<typeof publicSlot>;
export type PublicSlotDetail = z.infer<typeof publicSlotDetail>;
export type SlotList = z.infer<typeof slotList>;
