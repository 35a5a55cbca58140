import type { Core } from '@strapi/strapi';
import type { EvidenceRuns } from '../../../contracts/audit';
import { namesById } from '../adapters/names';
import { readLatestRuns } from '../adapters/run-store';

const PAGE = 50;

/** Every proposal that was ever made, newest first, with what was proven of it. */
export async function listRuns(
  strapi: Core.Strapi,
  { before }: { readonly before?: number | undefined },
): Promise<EvidenceRuns> {
  const reading = { strapi, db: strapi.db.connection };
  const found = await readLatestRuns(reading, { before, most: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const names = await namesById(reading, 'period', [...new Set(shown.map(({ period }) => period))]);
  return {
    runs: shown.map(({ row: _, period, ...run }) => ({
      ...run,
      period: { id: period, name: names.get(period) ?? period },
    })),
    next: found.length > PAGE ? (shown.at(-1)?.row ?? null) : null,
  };
}
