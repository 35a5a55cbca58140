import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
  'ENCRYPTION_KEY',
];

/**
 * The demo's database and everything that works with that database only. SQLite lies in `.demo/<tier>.db` unless
 * DATABASE_FILENAME says otherwise; DATABASE_CLIENT=postgres uses the server that DATABASE_* names.
 */
export function targetOf({ options, root, folder, environment }) {
  const { tier, client } = options;
  const label = labelOf(options, environment);
  const filename = path.resolve(
    root,
    environment.DATABASE_FILENAME || path.join(folder, `${tier}.db`),
  );
  return {
    tier,
    client,
    label,
    filename,
    /** Where SQLite is filled; renamed when it is complete, so that half a demo is never started. */
    halfway: `${filename}.halfway`,
    files: path.join(folder, `${label}-files`),
    secretsFile: path.join(folder, `${label}.secrets.json`),
    loginsFile: path.join(folder, `${label}.logins.json`),
  };
}

function labelOf({ tier, client }, environment) {
  const short = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);
  if (client === 'sqlite') {
    return environment.DATABASE_FILENAME ? `${tier}-${short(environment.DATABASE_FILENAME)}` : tier;
  }
  const parts = ['URL', 'HOST', 'PORT', 'NAME', 'SCHEMA'].map(
    (name) => environment[`DATABASE_${name}`],
  );
  return `${tier}-postgres-${short(parts.join(' '))}`;
}

/** What the children and Strapi see: the demo's database and secrets, and no settings of a real installation. */
export function environmentOf({ target, options, folder, filename }) {
  return {
    NODE_ENV: 'production',
    HOST: options.host,
    PORT: String(options.port),
    DATABASE_CLIENT: target.client,
    ...(target.client === 'sqlite' ? { DATABASE_FILENAME: filename } : {}),
    ...readSecrets(target.secretsFile),
    PRAKTIKVAGEN_DEMO: '1',
    STRAPI_TELEMETRY_DISABLED: 'true',
    // Strapi warns of a cookie without https, which a demo on loopback cannot have.
    LOG_LEVEL: process.env.LOG_LEVEL || 'error',
    // A real installation's .env stays unread.
    ENV_PATH: path.join(folder, 'no.env'),
  };
}

export function newSecrets({ secretsFile }) {
  const secrets = Object.fromEntries(
    SECRETS.map((name) => [name, randomBytes(32).toString('base64url')]),
  );
  writePrivate(secretsFile, secrets);
}

/** Readable by nobody else on the machine. */
function writePrivate(file, value) {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

const readSecrets = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
export const readLogins = ({ loginsFile }) => JSON.parse(fs.readFileSync(loginsFile, 'utf8'));
