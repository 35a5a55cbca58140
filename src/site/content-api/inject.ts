import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import type { Transport } from './client';

/** Dispatches in this process: the same routes, rights and answers as over HTTP, without a socket. */
export function injectTransport(listener: () => RequestListener): Transport {
  let dispatch: RequestListener | undefined;
  return async (path, sent) => {
    dispatch ??= listener();
    const response = await inject(dispatch, {
      method: sent ? 'POST' : 'GET',
      ...(sent ? { payload: sent.body, remoteAddress: sent.address } : {}),
      url: path,
      headers: { accept: 'application/json' },
    });
    return { status: response.statusCode, body: response.payload };
  };
}
