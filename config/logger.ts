import { formats, winston } from '@strapi/logger';
import { redactSql } from '../src/logging/redact-sql';
import { environment } from './env';

const withoutValues = winston.format((info) => {
  const stack = info instanceof Error && info.stack ? `\n${info.stack}` : '';
  return { ...info, message: redactSql(`${String(info.message)}${stack}`) };
});

export default () => ({
  level: environment.logLevel,
  transports: [
    new winston.transports.Console({
      format: winston.format.combine(withoutValues(), formats.prettyPrint()),
    }),
  ],
});
