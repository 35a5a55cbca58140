import type { Core } from '@strapi/strapi';
import type { ImportReport } from '../../../contracts/imports';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { findLastResult } from '../adapters/job-store';
import type { StoredReport } from '../imports/stored-report';
import { writeCsv } from '../imports/write-csv';
import type { Language } from '../messages/errors';
import { faultsOf, viewOfImport } from './view-import';

type Input = { readonly strapi: Core.Strapi; readonly id: string; readonly language: Language };

/** The report of the last thing that was done with a file: its check, or its commit. */
export async function readImport({
  strapi,
  id,
  language,
}: Input): Promise<Result<ImportReport, DomainError>> {
  const report = await findReport(strapi, id);
  return report ? success(await viewOfImport(strapi, report, language)) : notFound(id);
}

/** Every fault as a CSV file that Excel opens in Sweden. */
export async function readFaultsFile({
  strapi,
  id,
  language,
}: Input): Promise<Result<string, DomainError>> {
  const report = await findReport(strapi, id);
  if (!report) return notFound(id);
  const headers = language === 'sv' ? ['Rad', 'Kolumn', 'Fel'] : ['Row', 'Column', 'Fault'];
  const rows = (await faultsOf(strapi, report, language)).map(({ row, column, message }) => [
    String(row),
    column ?? '',
    message,
  ]);
  return success(writeCsv([headers, ...rows]));
}

async function findReport(strapi: Core.Strapi, id: string): Promise<StoredReport | undefined> {
  const result = await findLastResult(strapi.db.connection, 'import', id);
  return result === undefined ? undefined : (JSON.parse(result) as StoredReport);
}

const notFound = (id: string): Result<never, DomainError> =>
  failure({ code: 'not-found', what: 'import', id });
