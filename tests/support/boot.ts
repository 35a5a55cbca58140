import type { Booted } from './boot-strapi';

export type { Booted };

declare global {
  /** Given by `strapi-environment.ts`. */
  var bootStrapiOutside: (postgresUrl?: string) => Promise<Booted>;
}

/** Strapi on a database of its own, for the tests of one file; on the Postgres at an address, if one is given. */
export async function boot(postgresUrl?: string): Promise<Booted> {
  const app = await globalThis.bootStrapiOutside(postgresUrl);
  Object.assign(process.env, app.environment);
  return app;
}
