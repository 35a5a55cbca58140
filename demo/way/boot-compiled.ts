import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { ROOT } from './compiled';

/** Loads the built project without listening; the environment says which database. */
export function bootCompiled(): Promise<Core.Strapi> {
  process.chdir(ROOT);
  const distDir = path.join(ROOT, 'dist');
  return createStrapi({ appDir: ROOT, distDir, serveAdminPanel: false }).load();
}
