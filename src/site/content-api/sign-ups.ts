import {
  signedUp,
  type SignedUp,
  type SignUpInput,
} from '../../plugins/placement-matching/contracts/public-sign-ups';
import type { Transport } from './client';
import { createSender, type Outcome } from './send';

type Answer = Promise<Outcome<SignedUp>>;
export type SignUpsApi = {
  readonly send: (input: SignUpInput, address: string) => Answer;
  readonly follow: (token: string, address: string) => Answer;
  readonly cancel: (token: string, address: string) => Answer;
};

export function createSignUpsApi(transport: Transport): SignUpsApi {
  const send = createSender(transport);
  return {
    send: (body, address) => send('sign-ups', signedUp, { body, address }),
    follow: (token, address) => send('sign-ups/follow', signedUp, { body: { token }, address }),
    cancel: (token, address) => send('sign-ups/cancel', signedUp, { body: { token }, address }),
  };
}
