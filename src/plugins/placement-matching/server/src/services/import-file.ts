import path from 'node:path';
import fs from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import { failure, success, type Result } from '../../../domain/result';
import { readSheetFile } from '../adapters/read-sheet';
import { storedReport, withCells, type StoredReport } from '../imports/stored-report';
import { checkImport, commitImport } from './run-import';

/** Checks a file of this machine and, if asked, writes it: the command line's way in. */
export async function importFile(input: {
  readonly strapi: Core.Strapi;
  readonly kind: ImportKind;
  readonly filePath: string;
  readonly shouldCommit: boolean;
  readonly shouldSkipFaulty: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}): Promise<Result<StoredReport, DomainError>> {
  const { strapi, kind, shouldSkipFaulty, onProgress } = input;
  const read = await readSheetFile({
    bytes: await fs.readFile(input.filePath),
    columns: COLUMNS[kind],
  });
  if (!read.ok)
    return failure({ code: 'unreadable-file', reason: read.error.code, facts: read.error.facts });
  const file = { id: '', kind, fileName: path.basename(input.filePath), ...read.value };
  const run = { strapi, kind, sheet: file.sheet, now: new Date() };
  if (input.shouldCommit) {
    const committed = await commitImport({ ...run, shouldSkipFaulty, onProgress });
    if (committed.ok)
      return success(withCells(storedReport(file, committed.value, true), file.sheet));
    if (committed.error.code !== 'faulty-rows') return committed;
  }
  return success(withCells(storedReport(file, await checkImport(run), false), file.sheet));
}
