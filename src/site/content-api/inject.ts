import type { RequestListener } from 'node:http';
import inject from 'light-my-request';
import type { Transport } from './client';

/** Dispatches in this process: the same routes, rights and answers as over HTTP, without a socket. */
export function injectTransport(listener: () => RequestListener): Transport {
  let dispatch: RequestListener | undefined;
  return async (path) => {
    dispatch ??= listener();
    const response = await inject(dispatch, {
      method: 'GET',
      url: path,
      headers: { accept: 'application/json' },
    });
    return { status: response.statusCode, body: response.payload };
  };
}
