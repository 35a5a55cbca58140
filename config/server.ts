import { environment, secret } from './env';

export default () => ({
  host: environment.host,
  port: environment.port,
  url: environment.publicUrl || undefined,
  proxy: { koa: environment.isBehindProxy },
  app: { keys: secret('APP_KEYS').split(',') },
  logger: {
    updates: { enabled: false },
    startup: { enabled: false },
    // Below `http` no request line is written: a search for a learner would stand in it.
    config: { level: environment.logLevel },
  },
  transfer: { remote: { enabled: false } },
  webhooks: { populateRelations: false },
});
