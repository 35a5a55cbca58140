import { z } from 'zod';
import { wholeNumber } from './public-slots';
import { CONTENT_LOCALES } from './public-addresses';

/** The texts of the site under `/api/v1`: what has been published, with fixed fields and nothing else. */

const locale = z.enum(CONTENT_LOCALES);
const page = wholeNumber(1, 1_000).default(1);
const code = z.string().max(80);

export const AUDIENCES = [
  'everyone',
  'pupil',
  'guardian',
  'employer',
  'supervisor',
  'receiver',
  'educator',
  'adult-learner',
] as const;
const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

export const PAGE_KEYS = [
  'free',
  'privacy',
  'accessibility',
  'about',
  'how-places-are-shared',
  'open-data',
] as const;
const pageKey = z.enum(PAGE_KEYS);
export type PageKey = z.infer<typeof pageKey>;

/** Every address takes `locale`; what is not translated comes in Swedish and says so. */
export const textQuery = z.strictObject({ locale: locale.default('sv') });
const listQuery = textQuery.extend({ page });

/** GET /api/v1/guides */
export const guideQuery = listQuery.extend({
  audience: audience.optional(),
  kind: code.optional(),
  municipality: code.optional(),
});
/** GET /api/v1/articles, /api/v1/projects */
export const plainQuery = listQuery;
/** GET /api/v1/events: those to come, or those that are over. */
export const eventQuery = listQuery.extend({ when: z.enum(['coming', 'past']).default('coming') });
/** GET /api/v1/pages */
export const pageQuery = listQuery.extend({ key: pageKey.optional() });
/** GET /api/v1/contact-points: who fits best comes first. */
export const contactQuery = textQuery.extend({
  audience: audience.optional(),
  kind: code.optional(),
  municipality: code.optional(),
});
/** GET /api/v1/redirects */
export const redirectQuery = z.strictObject({ from: z.string().min(1).max(255) });

export const TEXTS_A_PAGE = 24;

const named = z.object({ code: z.string(), name: z.string() });
const form = z.object({ code: z.string(), sv: z.string(), en: z.string() });

const inline = z.union([
  z.object({
    type: z.literal('text'),
    text: z.string(),
    bold: z.boolean(),
    italic: z.boolean(),
  }),
  z.object({ type: z.literal('link'), text: z.string(), url: z.string() }),
]);
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: z.array(inline) }),
  z.object({
    type: z.literal('heading'),
    level: z.number().int().min(2).max(4),
    content: z.array(inline),
  }),
  z.object({ type: z.literal('quote'), content: z.array(inline) }),
  z.object({
    type: z.literal('list'),
    isOrdered: z.boolean(),
    items: z.array(z.array(inline)),
  }),
]);
const richText = z.array(block);

const image = z.object({
  url: z.string(),
  /** Smaller editions in WebP, the narrowest first. */
  editions: z.array(z.object({ url: z.string(), width: z.number().int() })),
  /** Empty where the picture says nothing. */
  alt: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});
const body = z.array(
  z.discriminatedUnion('part', [
    z.object({ part: z.literal('text'), text: richText }),
    z.object({ part: z.literal('image'), image }),
    z.object({ part: z.literal('facts'), heading: z.string(), text: richText }),
    z.object({ part: z.literal('quote'), text: z.string(), by: z.string().nullable() }),
    z.object({
      part: z.literal('links'),
      heading: z.string(),
      links: z.array(z.object({ text: z.string(), address: z.string() })),
    }),
    z.object({ part: z.literal('file'), text: z.string(), url: z.string(), bytes: z.number() }),
  ]),
);

const inLanguage = {
  /** The language that the text is in. */
  language: locale,
  /** What a reader must be told about the language of this text. */
  notice: z.enum(['not-translated', 'not-proofread']).nullable(),
  updatedAt: z.string(),
};
const summary = {
  slug: z.string(),
  title: z.string(),
  ingress: z.string().nullable(),
  ...inLanguage,
};

export const contactPoint = z.object({
  /** For `POST /api/v1/enquiries`. */
  id: z.string(),
  name: z.string(),
  role: z.string(),
  audience,
  forms: z.array(form),
  municipality: named.nullable(),
  department: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  hours: z.string().nullable(),
  promise: z.string().nullable(),
  substitute: z.string().nullable(),
  languages: z.string().nullable(),
  isGeneral: z.boolean(),
  ...inLanguage,
});
const detail = {
  ...summary,
  /** The address word in each language that the text exists in. */
  slugs: z.partialRecord(locale, z.string()),
  seo: z.object({
    title: z.string().nullable(),
    description: z.string().nullable(),
    isHidden: z.boolean(),
  }),
  contact: contactPoint.nullable(),
};

const guideFacts = {
  audience,
  forms: z.array(form),
  /** Empty: the whole region. */
  appliesIn: z.array(named),
  version: z.string().nullable(),
};
export const guideSummary = z.object({ ...summary, ...guideFacts });
export const guideDetail = z.object({
  ...detail,
  ...guideFacts,
  introduction: richText,
  steps: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      body: richText,
      image: image.nullable(),
      checklist: z.array(z.string()),
    }),
  ),
  reviewer: z.string().nullable(),
  reviewedOn: z.string().nullable(),
});

export const articleSummary = z.object({ ...summary, publishedOn: z.string() });
export const articleDetail = z.object({
  ...detail,
  publishedOn: z.string(),
  image: image.nullable(),
  body,
});

const eventFacts = {
  startsAt: z.string(),
  endsAt: z.string().nullable(),
  place: z.string().nullable(),
  isCancelled: z.boolean(),
  isOver: z.boolean(),
};
export const eventSummary = z.object({ ...summary, ...eventFacts });
export const eventDetail = z.object({
  ...detail,
  ...eventFacts,
  address: z.string().nullable(),
  forWhom: z.string().nullable(),
  body,
  seats: z.number().int().nullable(),
  signUp: z.string().nullable(),
  signUpUntil: z.string().nullable(),
  /** Whether one can sign up here: `open`, `queue` when all seats are taken, else null. */
  signUpState: z.enum(['open', 'queue']).nullable(),
  documentation: richText,
});

const projectFacts = { startsOn: z.string().nullable(), endsOn: z.string().nullable() };
export const projectSummary = z.object({ ...summary, ...projectFacts });
export const projectDetail = z.object({
  ...detail,
  ...projectFacts,
  background: richText,
  aim: richText,
  goals: richText,
  funding: z.string().nullable(),
  partners: z.string().nullable(),
  results: richText,
});

export const pageSummary = z.object({ ...summary, key: pageKey });
export const pageDetail = z.object({ ...detail, key: pageKey, body });

export const ambassador = z.object({
  name: z.string(),
  trade: z.string(),
  field: z.object({ slug: z.string(), sv: z.string(), en: z.string() }).nullable(),
  municipality: named.nullable(),
  languages: z.string().nullable(),
  text: z.string().nullable(),
  booking: z.string().nullable(),
  portrait: image.nullable(),
  ...inLanguage,
});

/** GET /api/v1/site: the words that every page shows; null where nobody has written them. */
export const siteSettings = z.object({
  homeTitle: z.string().nullable(),
  homeIngress: z.string().nullable(),
  operator: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  hours: z.string().nullable(),
  footer: z.string().nullable(),
  /** What the accessibility statement must say; null where nobody has said it yet. */
  complianceLevel: z.enum(['fully-compliant', 'partly-compliant', 'not-compliant']).nullable(),
  knownFaults: z.string().nullable(),
  testedHow: z.string().nullable(),
  testedOn: z.string().nullable(),
  statementOn: z.string().nullable(),
});

export const redirectAnswer = z.object({ to: z.string() });

export const listOf = <Row extends z.ZodType>(
  row: Row,
): z.ZodObject<{
  data: z.ZodArray<Row>;
  total: z.ZodNumber;
  page: z.ZodNumber;
  pages: z.ZodNumber;
}> =>
  z.object({
    data: z.array(row),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  });

export type RichText = z.infer<typeof richText>;
export type Inline = z.infer<typeof inline>;
export type Body = z.infer<typeof body>;
export type Picture = z.infer<typeof image>;
export type ContactPoint = z.infer<typeof contactPoint>;
export type GuideSummary = z.infer<typeof guideSummary>;
export type GuideDetail = z.infer<typeof guideDetail>;
export type ArticleSummary = z.infer<typeof articleSummary>;
export type ArticleDetail = z.infer<typeof articleDetail>;
export type EventSummary = z.infer<typeof eventSummary>;
export type EventDetail = z.infer<typeof eventDetail>;
export type ProjectSummary = z.infer<typeof projectSummary>;
export type ProjectDetail = z.infer<typeof projectDetail>;
export type PageDetail = z.infer<typeof pageDetail>;
export type Ambassador = z.infer<typeof ambassador>;
export type SiteSettings = z.infer<typeof siteSettings>;
export type TextList<Row> = {
  readonly data: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};
