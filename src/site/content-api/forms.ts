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
import { createSender, type Outcome } from './send';

export type FormsApi = {
  readonly key: () => Promise<string>;
  readonly feedback: (input: FeedbackInput, address: string) => Promise<Outcome<{ ref: string }>>;
  readonly feedbackText: (ref: string, text: string, address: string) => Promise<Outcome<unknown>>;
  readonly enquiry: (input: EnquiryInput, address: string) => Promise<Outcome<EnquiryStored>>;
};

export function createFormsApi(transport: Transport): FormsApi {
  const send = createSender(transport);
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
