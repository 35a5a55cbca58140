import type { Transport } from './client';

/** Reads the API of a server elsewhere, for a site that runs apart from it. */
export function httpTransport(origin: string): Transport {
  return async (path, sent) => {
    const response = await fetch(new URL(path, origin), {
      headers: {
        accept: 'application/json',
        ...(sent ? { 'content-type': 'application/json', 'x-forwarded-for': sent.address } : {}),
      },
      ...(sent ? { method: 'POST', body: JSON.stringify(sent.body) } : {}),
      redirect: 'error',
    });
    return { status: response.status, body: await response.text() };
  };
}
