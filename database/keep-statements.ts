/** Connections prepare what is asked again and again only once: planning a query of many joins takes longer than running it. */
type Done = (error: Error | null, connection: unknown) => void;
type Statement = object;
type SqliteConnection = {
  prepare: (sql: string) => Statement;
  readonly pragma: (text: string) => unknown;
};
type Asked = { readonly text?: unknown; readonly name?: unknown };
type PostgresConnection = { query: (asked: unknown, ...rest: unknown[]) => unknown };

/** A statement that nobody keeps is a burden to the garbage collector too: each has something to finalise. */
const MOST_ON_SQLITE = 500;
/** The plans of each connection take room in the server, some tens of kilobytes each. */
const MOST_ON_POSTGRES = 200;
const MOST_SEEN = 2_000;

/** The least recently used of the statements is let go. */
export function keepSqliteStatements(connection: SqliteConnection, done: Done): void {
  const kept = new Map<string, Statement>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    if (!/^\s*(select|insert|update|delete)\b/i.test(sql)) return prepare(sql);
    const statement = kept.get(sql) ?? prepare(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > MOST_ON_SQLITE && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  done(null, connection);
}

/** Only queries that name their columns: Postgres refuses a kept one whose columns have become others. */
export function keepPostgresStatements(connection: PostgresConnection, done: Done): void {
  const nameOf = namesOfTheRepeated();
  const query = connection.query.bind(connection);
  connection.query = (asked, ...rest) => {
    const text = textOf(asked);
    const name = text === undefined ? undefined : nameOf(text);
    return query(name === undefined ? asked : { ...(asked as object), name }, ...rest);
  };
  done(null, connection);
}

function textOf(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null || 'submit' in asked) return undefined;
  const { text, name } = asked as Asked;
  if (typeof text !== 'string' || name !== undefined) return undefined;
  return text.startsWith('select') && !text.includes('*') ? text : undefined;
}

/** Whoever asks a second time is likely to ask often. */
function namesOfTheRepeated(): (text: string) => string | undefined {
  const seen = new Set<string>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (!seen.has(text)) {
      if (seen.size < MOST_SEEN) seen.add(text);
      return undefined;
    }
    if (names.size === MOST_ON_POSTGRES) return undefined;
    const name = `kept_${names.size}`;
    names.set(text, name);
    return name;
  };
}
