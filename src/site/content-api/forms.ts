import { z } from 'zod';
import {
  enquiryStored,
  feedbackStored,
  formKey,
  type EnquiryInput,
  type EnquiryStored,
  type FeedbackInput,
} from '../../plugins/placement-matching/contracts/public-forms';
import type { Transport } from './client';

/** What became of something that was sent. Only `stored` is stored. */
export type Outcome<Value> =
  | { readonly is: 'stored'; readonly value: Value }
  | { readonly is: 'wrong'; readonly fields: readonly string[] }
  | { readonly is: 'too-often' | 'unknown' | 'away' };

export type FormsApi = {
  readonly key: () => Promise<string>;
  readonly feedback: (input: FeedbackInput, address: string) => Promise<Outcome<{ ref: string }>>;
  readonly feedbackText: (ref: string, text: string, address: string) => Promise<Outcome<unknown>>;
  readonly enquiry: (input: EnquiryInput, address: string) => Promise<Outcome<EnquiryStored>>;
};

const envelope = z.object({ data: z.unknown() });
const issues = z.object({
  error: z.object({ details: z.object({ issues: z.array(z.object({ path: z.string() })) }) }),
});

export function createFormsApi(transport: Transport): FormsApi {
  const send = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    sent: { readonly body: object; readonly address: string },
  ): Promise<Outcome<z.infer<Schema>>> => {
    const { status, body } = await transport(`/api/v1/${path}`, sent).catch(() => AWAY);
    if (status === 200 || status === 201) {
      return { is: 'stored', value: schema.parse(envelope.parse(JSON.parse(body)).data) };
    }
    if (status === 400) {
      const found = issues.safeParse(JSON.parse(body)).data?.error.details.issues ?? [];
      return { is: 'wrong', fields: found.map(({ path: field }) => field) };
    }
    if (status === 429) return { is: 'too-often' };
    return { is: status === 404 ? 'unknown' : 'away' };
  };
  return {
    key: async () => {
      const { body } = await transport('/api/v1/form-keys');
      return z.object({ data: formKey }).parse(JSON.parse(body)).data.key;
    },
    feedback: (body, address) => send('feedback', feedbackStored, { body, address }),
    feedbackText: (ref, text, address) =>
      send(`feedback/${encodeURIComponent(ref)}`, z.unknown(), { body: { text }, address }),
    enquiry: (body, address) => send('enquiries', enquiryStored, { body, address }),
  };
}
const AWAY = { status: 503, body: '' };
