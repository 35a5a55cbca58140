import { isAborted } from './server-error';

const PAUSE_MS = 1_000;

/** Names one thing that a person does, so that the server does it once however often it is told. */
export function newRequestKey(): { readonly 'Idempotency-Key': string } {
  // Not `randomUUID`, which a browser has over HTTPS only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { 'Idempotency-Key': key };
}

/** No answer does not mean that nothing was done: the same request with the same key tells. */
export async function againIfUnanswered<Answer>(
  thrown: unknown,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const isAnswered = (thrown as { readonly status?: number } | null)?.status !== undefined;
  if (isAnswered || isAborted(thrown)) throw thrown;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return send();
}
