import { z } from 'zod';
import { publicPeriod } from './public-slots';

/** Municipalities and their departments under `/api/v1`, with what each has to offer today. */

const logo = z.object({
  url: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
const named = z.object({ code: z.string(), name: z.string() });
const kindCount = named
  .omit({ name: true })
  .extend({ sv: z.string(), en: z.string(), count: z.number().int() });
const fieldCount = z.object({
  slug: z.string(),
  sv: z.string(),
  en: z.string(),
  count: z.number().int(),
  /** How many of them have a seat left in some week. */
  free: z.number().int(),
  /** The first week with a seat left, such as `2027-W11`; null when that is this week, or never. */
  nextWeek: z.string().nullable(),
  kinds: z.array(z.string()),
});

/** GET /api/v1/municipalities → PublicPlace[]: those that take part, by name. */
export const publicPlace = named.extend({
  slug: z.string(),
  /** `#rrggbb`: its pages are coloured from it. */
  colour: z.string().nullable(),
  /** A host name of its own, on which the site shows its colours everywhere. */
  host: z.string().nullable(),
  logo: logo.nullable(),
});

/** GET /api/v1/municipalities/:slug → PlaceDetail; 404 unknown. */
export const placeDetail = publicPlace.extend({
  introSv: z.string().nullable(),
  introEn: z.string().nullable(),
  slots: z.number().int(),
  fields: z.array(fieldCount),
  kinds: z.array(kindCount),
  departments: z.array(z.object({ slug: z.string(), name: z.string(), count: z.number().int() })),
  nextOpens: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

/** GET /api/v1/municipalities/:slug/departments/:department → DepartmentDetail; 404 unknown. */
export const departmentDetail = z.object({
  slug: z.string(),
  name: z.string(),
  municipality: publicPlace,
  slots: z.number().int(),
  fields: z.array(fieldCount),
  kinds: z.array(kindCount),
  periods: z.array(publicPeriod),
  nextOpens: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

/** GET /api/v1/placement-forms/:code → FormDetail; 404 unknown. */
export const formDetail = z.object({
  code: z.string(),
  sv: z.string(),
  en: z.string(),
  descriptionSv: z.string().nullable(),
  descriptionEn: z.string().nullable(),
  count: z.number().int(),
  periods: z.array(publicPeriod),
  nextOpens: z.string().nullable(),
});

export type PublicPlace = z.infer<typeof publicPlace>;
export type PlaceDetail = z.infer<typeof placeDetail>;
export type FieldCount = z.infer<typeof fieldCount>;
export type DepartmentDetail = z.infer<typeof departmentDetail>;
export type FormDetail = z.infer<typeof formDetail>;
