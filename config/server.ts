import { environment, secret } from './env';

export default () => ({
  host: environment.host,
  port: environment.port,
  url: environment.publicUrl || undefined,
  proxy: { koa: environment.isBehindProxy },
  app: { keys: secret('APP_KEYS').split(',') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
});
