import fs from 'node:fs/promises';
import path from 'node:path';
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { Job } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import { SHEET_LIMITS } from '../../../domain/imports/limits';
import { hasNationalNumber } from '../../../domain/national-number';
import { failure, type Result } from '../../../domain/result';
import { readSheetFile } from '../adapters/read-sheet';
import { stageSheet } from '../adapters/staged-sheets';
import { storedReport } from '../imports/stored-report';
import { startJob } from '../jobs/start-job';
import { checkImport } from './run-import';

/** Reads an uploaded file, refuses it with one sentence or checks its rows as a job. Nothing is written to the database. */
export async function startImport(input: {
  readonly strapi: Core.Strapi;
  readonly kind: ImportKind;
  /** The upload: read once and removed at once, whatever comes of it. */
  readonly filePath: string;
  readonly fileName: string;
  readonly chosen?: Readonly<Record<string, string | null>>;
  readonly userId: string | null;
}): Promise<Result<Job, DomainError>> {
  const { strapi, kind } = input;
  const bytes = await takeUpload(input.filePath);
  if (!bytes) {
    const limit = Math.floor(SHEET_LIMITS.fileBytes / 1024 / 1024);
    return failure({ code: 'unreadable-file', reason: 'too-large', facts: { limit } });
  }
  const read = await readSheetFile({ bytes, columns: COLUMNS[kind], chosen: input.chosen });
  if (!read.ok)
    return failure({ code: 'unreadable-file', reason: read.error.code, facts: read.error.facts });
  const file = { id: createId(), kind, fileName: shownName(input.fileName), ...read.value };
  await stageSheet(strapi.dirs.app.root, file);
  return startJob({
    strapi,
    kind: 'import',
    subject: file.id,
    userId: input.userId,
    run: async ({ progress }) => {
      progress({
        stage: 'checking',
        step: 1,
        steps: 2,
        done: 0,
        total: file.sheet.rowNumbers.length,
      });
      return storedReport(
        file,
        await checkImport({ strapi, kind, sheet: file.sheet, now: new Date() }),
        false,
      );
    },
  });
}

async function takeUpload(filePath: string): Promise<Buffer | undefined> {
  try {
    const { size } = await fs.stat(filePath);
    return size > SHEET_LIMITS.fileBytes ? undefined : await fs.readFile(filePath);
  } finally {
    await fs.rm(filePath, { force: true });
  }
}

/** The name is shown and kept: without folders, short, and never with a national number. */
function shownName(name: string): string {
  const base = path
    .basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .slice(0, 120);
  return base === '' || hasNationalNumber(base) ? 'fil' : base;
}
