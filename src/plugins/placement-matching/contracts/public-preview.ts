import { z } from 'zod';
import { CONTENT_LOCALES, TEXT_KINDS, type TextKind } from './public-addresses';

/**
 * GET /api/v1/preview/:kind/:id → what the kind's own address answers, of a text that may not be out yet. Only with a
 * link that the server has signed for somebody who may read drafts, and for ten minutes; else 404.
 */
export const previewQuery = z.strictObject({
  locale: z.enum(CONTENT_LOCALES),
  status: z.enum(['draft', 'published']),
  /** Seconds since 1970. */
  until: z.coerce.number().int().min(0),
  /** The row of the user whom the link was made for; their rights are asked for again. */
  by: z.coerce.number().int().min(1),
  signature: z.string().max(64),
});
export type PreviewQuery = z.infer<typeof previewQuery>;

const PREFIX = '/preview';

/** Where the site shows it. */
export const previewPath = (kind: TextKind, id: string, query: PreviewQuery): string =>
  `${PREFIX}/${kind}/${id}?${new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )}`;

const DOCUMENT_ID = /^[a-z0-9]{1,40}$/;

/** The text that such a path names. */
export function previewOf(path: string): { kind: TextKind; id: string } | undefined {
  const [, prefix, word, id = '', ...more] = path.split('/');
  const kind = TEXT_KINDS.find((one) => one === word);
  const isOne = `/${prefix}` === PREFIX && kind && DOCUMENT_ID.test(id) && more.length === 0;
  return isOne ? { kind, id } : undefined;
}
