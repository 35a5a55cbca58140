/** What the benches use of a library that comes without types. */
declare module 'better-sqlite3' {
  type Statement<Row> = {
    readonly run: (...values: readonly unknown[]) => unknown;
    readonly get: () => Row | undefined;
    readonly all: () => Row[];
  };
  class Database {
    constructor(file: string);
    pragma(text: string): unknown;
    exec(text: string): unknown;
    prepare<Row = unknown>(text: string): Statement<Row>;
    transaction(work: () => void): () => void;
  }
  namespace Database {
    export type { Database };
  }
  export = Database;
}
