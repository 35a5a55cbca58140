import { AsyncLocalStorage } from 'node:async_hooks';

/** The request whose effect happens once: its key, and what it committed before its process died. */
export type RequestKey = {
  readonly key: string;
  /** What the first use case of the request answered; those that follow it find their work done or do it. */
  committed: { readonly value: unknown } | undefined;
};

const keys = new AsyncLocalStorage<RequestKey>();

export const withRequestKey = <Value>(key: RequestKey, run: () => Promise<Value>): Promise<Value> =>
  keys.run(key, run);

export const currentRequestKey = (): RequestKey | undefined => keys.getStore();
