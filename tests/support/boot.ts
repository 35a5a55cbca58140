import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core, createStrapi } from '@strapi/strapi';
import knex from 'knex';

export type Booted = {
  readonly strapi: Core.Strapi;
  /** Stops Strapi and removes its database. */
  readonly stop: () => Promise<void>;
};

const appDir = path.resolve(__dirname, '..', '..');

/**
 * Boots the compiled project (`dist`) on a database of its own: an SQLite file, or with
 * TEST_DATABASE=postgres a new database on the server of TEST_POSTGRES_URL.
 */
export async function boot(): Promise<Booted> {
  const database = process.env.TEST_DATABASE === 'postgres' ? await postgres() : sqlite();
  Object.assign(process.env, database.env, {
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- must load after the environment is set
  const strapiModule = require('@strapi/strapi') as { createStrapi: typeof createStrapi };
  const strapi = await strapiModule
    .createStrapi({
      appDir,
      distDir: path.join(appDir, 'dist'),
      serveAdminPanel: false,
    })
    .load();
  strapi.server.mount();
  return {
    strapi,
    stop: async () => {
      await strapi.destroy();
      await database.remove();
    },
  };
}

function sqlite(): { env: NodeJS.ProcessEnv; remove: () => Promise<void> } {
  const root = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(root, 'praktikvagen-'));
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'test.db') },
    remove: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgres(): Promise<{ env: NodeJS.ProcessEnv; remove: () => Promise<void> }> {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: start the tests with npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string): Promise<void> => {
    const server = knex({ client: 'pg', connection: url });
    await server.raw(sql);
    await server.destroy();
  };
  await run(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: target.toString() },
    remove: () => run(`drop database if exists ${name} with (force)`),
  };
}
