import type { Booted } from './boot-strapi';

export type { Booted };

declare global {
  /** Given by `strapi-environment.ts`. */
  var bootStrapiOutside: () => Promise<Booted>;
}

/** Strapi on a database of its own, for the tests of one file. */
export async function boot(): Promise<Booted> {
  const app = await globalThis.bootStrapiOutside();
  Object.assign(process.env, app.environment);
  return app;
}
