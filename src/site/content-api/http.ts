import type { Transport } from './client';

/** Reads the API of a server elsewhere, for a site that runs apart from it. */
export function httpTransport(origin: string): Transport {
  return async (path) => {
    const response = await fetch(new URL(path, origin), {
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    return { status: response.status, body: await response.text() };
  };
}
