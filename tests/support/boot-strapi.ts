import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core, createStrapi } from '@strapi/strapi';
import knex from 'knex';

export type Booted = {
  readonly strapi: Core.Strapi;
  /** What another process needs in its environment to work on the same database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Stops Strapi and removes its database. */
  readonly stop: () => Promise<void>;
};
type Database = {
  readonly environment: Readonly<Record<string, string>>;
  readonly copy: () => Promise<Database>;
  readonly remove: () => Promise<void>;
};

const appDir = path.resolve(__dirname, '..', '..');
const distDir = path.join(appDir, 'dist');
const installed = new Map<string, Promise<Database>>();

/**
 * Boots the compiled project (`dist`) on a database of its own: an SQLite file, or with TEST_DATABASE=postgres a new
 * database on the server of TEST_POSTGRES_URL. The first boot of this process installs an empty database; every boot
 * works on a copy of that, as a server does that starts again. With an address it works on that Postgres instead.
 */
export async function bootStrapi(postgresUrl = defaultServer()): Promise<Booted> {
  const known = installed.get(postgresUrl) ?? install(postgresUrl);
  installed.set(postgresUrl, known);
  const database = await (await known).copy();
  const strapi = await load(database);
  strapi.server.mount();
  return {
    strapi,
    environment: database.environment,
    stop: async () => {
      await strapi.destroy();
      await database.remove();
    },
  };
}

/** Empty: SQLite. */
function defaultServer(): string {
  if (process.env.TEST_DATABASE !== 'postgres') return '';
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: start the tests with npm test');
  return url;
}

async function install(postgresUrl: string): Promise<Database> {
  const database = postgresUrl ? await postgres(postgresUrl) : sqlite();
  const strapi = await load(database);
  await strapi.destroy();
  process.once('exit', () => void database.remove());
  return database;
}

async function load(database: Database): Promise<Core.Strapi> {
  Object.assign(process.env, database.environment, {
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
  });
  forgetTheLastBoot();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- must load after the environment is set
  const strapiModule = require('@strapi/strapi') as { createStrapi: typeof createStrapi };
  return strapiModule.createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
}

/**
 * Our modules hold settings, Strapi's admin the handlers that each boot adds, and koa2-ratelimit who signed in too
 * often: none of that may reach the next boot. The rest of Strapi is kept, for it takes ten times longer to load.
 */
function forgetTheLastBoot(): void {
  const modules = path.join(appDir, 'node_modules');
  const stateful = [
    distDir,
    path.join(modules, '@strapi/admin/dist'),
    path.join(modules, 'koa2-ratelimit'),
  ];
  for (const file of Object.keys(require.cache))
    if (stateful.some((folder) => file.startsWith(folder + path.sep)))
      Reflect.deleteProperty(require.cache, file);
}

function sqlite(from?: string): Database {
  const root = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(root, 'praktikvagen-'));
  const file = path.join(folder, 'test.db');
  if (from) fs.copyFileSync(from, file);
  return {
    environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    copy: async () => sqlite(file),
    remove: async () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgres(url: string, from = 'template1'): Promise<Database> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string): Promise<void> => {
    const server = knex({ client: 'pg', connection: url });
    await server.raw(sql);
    await server.destroy();
  };
  await run(`create database ${name} template ${from}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return {
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: target.toString() },
    copy: () => postgres(url, name),
    remove: () => run(`drop database if exists ${name} with (force)`),
  };
}
