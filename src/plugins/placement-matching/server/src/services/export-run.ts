import type { Core } from '@strapi/strapi';
import type { EvidenceFile } from '../../../contracts/audit';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readRun, readRunFile } from '../adapters/run-store';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { recordAudit } from './record-audit';

type Asked = { readonly run: string; readonly file: EvidenceFile };

/** A proposal's file for whoever wants to check it without us; the trail tells who took it. */
export async function exportRun(
  strapi: Core.Strapi,
  { run, file }: Asked,
): Promise<Result<string, DomainError>> {
  return inUnitOfWork(strapi, { useCase: 'export-run' }, async (unit) => {
    const reading = { strapi, db: unit.trx };
    const found = await readRun(reading, run);
    const text = await readRunFile(reading, { run, file });
    if (!found || text === undefined) return failure({ code: 'not-found', what: 'run', id: run });
    recordAudit(unit, {
      ...{ action: 'run-exported', kind: 'run', record: run, period: found.period },
      facts: { file },
    });
    return success(text);
  });
}
