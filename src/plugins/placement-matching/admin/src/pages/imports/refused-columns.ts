import type { ImportReport } from '../../../../contracts/imports';
import type { ServerError } from '../../data/server-error';

type Details = {
  readonly reason?: unknown;
  readonly facts?: { readonly recognised?: unknown };
};

/** The headers of a file that was refused because a column was not found; null when it was refused for anything else. */
export function refusedColumns(error: ServerError | null): ImportReport['columns'] | null {
  const { reason, facts } = (error?.details ?? {}) as Details;
  if (reason !== 'missing-columns' || typeof facts?.recognised !== 'string') return null;
  const columns = JSON.parse(facts.recognised) as ImportReport['columns'];
  return columns.some(({ header, field }) => field === null && header !== '') ? columns : null;
}
