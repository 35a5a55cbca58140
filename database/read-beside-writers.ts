/**
 * SQLite with a write-ahead log: whoever reads sees what was committed last, also while another process writes, as the
 * file commands do beside a running server. Without it every read waits for them, and the whole process with it.
 */
export function readBesideWriters(connection: {
  readonly pragma: (text: string) => unknown;
}): void {
  connection.pragma('journal_mode = WAL');
}
