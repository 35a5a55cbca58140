/**
 * The one file that reads the environment. Everything else is told.
 * It lies in a folder because Strapi warns at every start of a settings file named `env`.
 */
import path from 'path';

const text = (name: string, fallback: string): string => process.env[name] || fallback;
const flag = (name: string, fallback: boolean): boolean => {
  const value = process.env[name];
  return value === undefined || value === '' ? fallback : value === 'true' || value === '1';
};
const whole = (name: string, fallback: number): number => {
  const value = Number.parseInt(process.env[name] ?? '', 10);
  return Number.isNaN(value) ? fallback : value;
};

/** Shipped so that a clone starts at once; `requireOwnSecrets` refuses them in production. */
const DEFAULT_SECRET = 'praktikvagen-development-only';
const SECRET_NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
] as const;

export type SecretName = (typeof SECRET_NAMES)[number];

export const secret = (name: SecretName): string => text(name, `${DEFAULT_SECRET}-${name}`);

/** Names of the secrets that are missing or still the shipped ones; empty when the start is safe. */
export const defaultSecrets = (): readonly SecretName[] =>
  SECRET_NAMES.filter((name) => secret(name).includes(DEFAULT_SECRET));

export const environment = {
  isProduction: process.env.NODE_ENV === 'production',
  /** Set by `npm run demo`: the demo's logins and secrets work with the demo's database only. */
  isDemo: flag('PRAKTIKVAGEN_DEMO', false),
  host: text('HOST', '127.0.0.1'),
  port: whole('PORT', 1337),
  publicUrl: text('PUBLIC_URL', ''),
  /** A test names the point at which the process is killed; a production process never listens. */
  failpoint: process.env.NODE_ENV === 'production' ? '' : text('PRAKTIKVAGEN_FAILPOINT', ''),
  isBehindProxy: flag('IS_PROXIED', false),
  logLevel: text('LOG_LEVEL', 'info'),
  database: {
    client: text('DATABASE_CLIENT', 'sqlite') as 'sqlite' | 'postgres',
    filename: text('DATABASE_FILENAME', path.join('.data', 'praktikvagen.db')),
    url: text('DATABASE_URL', ''),
    host: text('DATABASE_HOST', '127.0.0.1'),
    port: whole('DATABASE_PORT', 5432),
    name: text('DATABASE_NAME', 'praktikvagen'),
    user: text('DATABASE_USERNAME', 'praktikvagen'),
    password: text('DATABASE_PASSWORD', ''),
    schema: text('DATABASE_SCHEMA', 'public'),
    isEncrypted: flag('DATABASE_SSL', false),
    poolMax: whole('DATABASE_POOL_MAX', 10),
  },
} as const;
