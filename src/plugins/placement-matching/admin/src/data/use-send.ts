import { useFetchClient } from '@strapi/strapi/admin';
import * as React from 'react';
import { againIfUnanswered, newRequestKey } from './request-key';
import { isAborted, serverError, type ServerError } from './server-error';

export type Sender = {
  /** Answers the server's data, or null when it said no (then `error` tells why). */
  readonly send: <Value>(path: string, body?: unknown) => Promise<Value | null>;
  readonly isSending: boolean;
  readonly error: ServerError | null;
  readonly clear: () => void;
};

/** One change at a time, with the server's own sentence when it is refused. */
export function useSend(): Sender {
  const { post } = useFetchClient();
  const [isSending, setIsSending] = React.useState(false);
  const [error, setError] = React.useState<ServerError | null>(null);

  const send = React.useCallback(
    async <Value>(path: string, body: unknown = {}): Promise<Value | null> => {
      setIsSending(true);
      setError(null);
      try {
        const headers = newRequestKey();
        const once = () => post<{ data: Value }>(path, body, { headers });
        return (await once().catch((thrown) => againIfUnanswered(thrown, once))).data.data;
      } catch (thrown) {
        if (!isAborted(thrown)) setError(serverError(thrown));
        return null;
      } finally {
        setIsSending(false);
      }
    },
    [post],
  );
  const clear = React.useCallback(() => setError(null), []);
  return { send, isSending, error, clear };
}
