import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PublicSite } from '../../../src/site/app';
import { readForm } from '../../../src/site/forms/read-form';
import { visitFixture } from './fixture-site';

export type ServedSite = { readonly origin: string; readonly stop: () => Promise<void> };

/** Lets a browser visit a site that needs no Strapi, on loopback and a free port. */
export async function serveFixture(site: PublicSite): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const host = request.headers['x-test-host'];
    visitFixture(site, request.url ?? '/', {
      method: request.method ?? 'GET',
      form: () => readForm(request),
      acceptEncoding: String(request.headers['accept-encoding'] ?? ''),
      ...(typeof host === 'string' ? { host } : {}),
    })
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
