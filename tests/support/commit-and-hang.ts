/**
 * `tsx tests/support/commit-and-hang.ts KIND FILE`: commits a file and, when its rows are written but the transaction
 * is still open, says `writing` and stands still until it is killed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import {
  COLUMNS,
  type ImportKind,
} from '../../src/plugins/placement-matching/domain/imports/columns';
import { readSheetFile } from '../../src/plugins/placement-matching/server/src/adapters/read-sheet';
import { commitImport } from '../../src/plugins/placement-matching/server/src/services/run-import';

async function main(): Promise<void> {
  const [kind, file] = process.argv.slice(2) as [ImportKind, string];
  const appDir = path.resolve(__dirname, '..', '..');
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
  }).load();
  const read = await readSheetFile({ bytes: fs.readFileSync(file), columns: COLUMNS[kind] });
  if (!read.ok) throw new Error(read.error.code);
  await commitImport({
    strapi,
    kind,
    sheet: read.value.sheet,
    now: new Date(),
    shouldSkipFaulty: false,
    onProgress: () => {
      fs.writeSync(1, 'writing\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
}

void main();
