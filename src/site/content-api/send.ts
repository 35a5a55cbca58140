import { z } from 'zod';
import type { Transport } from './client';

/** What is wrong with a field, in the API's own words for it. */
export type FieldIssue = { readonly path: string; readonly problem: string };

/** What became of something that was sent. Only `stored` is stored. */
export type Outcome<Value> =
  | { readonly is: 'stored'; readonly value: Value }
  | { readonly is: 'wrong'; readonly issues: readonly FieldIssue[] }
  | { readonly is: 'too-often' | 'unknown' | 'too-late' | 'away' };

export type Sender = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  sent: { readonly body: object; readonly address: string },
) => Promise<Outcome<z.infer<Schema>>>;

const envelope = z.object({ data: z.unknown() });
const issues = z.object({
  error: z.object({
    details: z.object({ issues: z.array(z.object({ path: z.string(), problem: z.string() })) }),
  }),
});

/** Sends to the public content API; a server that is away is an answer, never a throw. */
export const createSender =
  (transport: Transport): Sender =>
  async (path, schema, sent) => {
    const { status, body } = await transport(`/api/v1/${path}`, sent).catch(() => AWAY);
    if (status === 200 || status === 201) {
      return { is: 'stored', value: schema.parse(envelope.parse(JSON.parse(body)).data) };
    }
    if (status === 400) {
      const found = issues.safeParse(JSON.parse(body)).data?.error.details.issues ?? [];
      return { is: 'wrong', issues: found };
    }
    if (status === 429) return { is: 'too-often' };
    if (status === 409 || status === 412) return { is: 'too-late' };
    return { is: status === 404 ? 'unknown' : 'away' };
  };

const AWAY = { status: 503, body: '' };
