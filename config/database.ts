import path from 'path';
import { keepPostgresStatements, keepSqliteStatements } from '../database/keep-statements';
import { readBesideWriters } from '../database/read-beside-writers';
import { environment } from './env';

const { database } = environment;

const sqlite = () => ({
  client: 'sqlite',
  connection: { filename: path.resolve(process.cwd(), database.filename) },
  useNullAsDefault: true,
  pool: {
    ...{ min: 1, max: 1 },
    afterCreate: (...[connection, done]: Parameters<typeof keepSqliteStatements>): void => {
      readBesideWriters(connection);
      keepSqliteStatements(connection, done);
    },
  },
});

const postgres = () => ({
  client: 'postgres',
  connection: {
    ...(database.url
      ? { connectionString: database.url }
      : {
          host: database.host,
          port: database.port,
          database: database.name,
          user: database.user,
          password: database.password,
        }),
    schema: database.schema,
    ssl: database.isEncrypted,
  },
  pool: { min: 0, max: database.poolMax, afterCreate: keepPostgresStatements },
});

export default () => ({
  connection: {
    ...(database.client === 'postgres' ? postgres() : sqlite()),
    acquireConnectionTimeout: 60_000,
  },
  settings: { useTypescriptMigrations: true, forceMigration: false },
});
