import { z } from 'zod';
import { CONTENT_LOCALES, TEXT_KINDS } from './public-addresses';
import { contactPoint, PAGE_KEYS, textQuery } from './public-content';
import { publicSlot } from './public-slots';

/** GET /api/v1/search → SearchAnswer: everything that the site shows, in groups; the best of each first. */
export const searchQuery = textQuery.extend({ q: z.string().trim().min(1).max(120) });

/** So many of each group; a list of its own shows the rest. */
export const SHOWN_OF_A_GROUP = 5;

const total = z.number().int();

export const foundText = z.object({
  kind: z.enum(TEXT_KINDS),
  slug: z.string(),
  title: z.string(),
  ingress: z.string().nullable(),
  /** The page that has an address of its own; null for all others. */
  key: z.enum(PAGE_KEYS).nullable(),
  language: z.enum(CONTENT_LOCALES),
  notice: z.enum(['not-translated', 'not-proofread']).nullable(),
});

export const searchAnswer = z.object({
  total,
  slots: z.object({ total, data: z.array(publicSlot) }),
  /** Only kinds with a hit. */
  texts: z.array(z.object({ kind: z.enum(TEXT_KINDS), total, data: z.array(foundText) })),
  contacts: z.object({ total, data: z.array(contactPoint) }),
  /** True when no text has all the words: those shown have some of them. */
  isPartial: z.boolean(),
  /** A spelling that has hits, when the words asked for have none. */
  suggestion: z.string().nullable(),
});

export type SearchQuery = z.infer<typeof searchQuery>;
export type FoundText = z.infer<typeof foundText>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
