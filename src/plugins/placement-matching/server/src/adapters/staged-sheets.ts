import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ImportKind } from '../../../domain/imports/columns';
import type { Sheet } from '../../../domain/imports/sheet';
import type { FileFacts } from '../imports/stored-report';

/** A checked file waits here, without the columns that were refused or left out, until somebody commits it. */
const KEPT_MS = 60 * 60 * 1000;

type Stored = Omit<FileFacts, 'sheet'> & {
  readonly savedAt: number;
  readonly sheet: Omit<Sheet, 'wideRows'> & { readonly wideRows: readonly number[] };
};

/** Only this process's user may read the folder; another process of the same project has its own. */
const folderOf = (root: string): string =>
  path.join(os.tmpdir(), `praktikvagen-imports-${shortHash(root)}-${process.pid}`);
const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
const fileOf = (root: string, id: string): string =>
  path.join(folderOf(root), `${shortHash(id)}.json`);

export async function stageSheet(root: string, file: FileFacts): Promise<void> {
  await fs.mkdir(folderOf(root), { recursive: true, mode: 0o700 });
  const stored: Stored = {
    ...file,
    savedAt: Date.now(),
    sheet: { ...file.sheet, wideRows: [...file.sheet.wideRows] },
  };
  await fs.writeFile(fileOf(root, file.id), JSON.stringify(stored), { mode: 0o600 });
  setTimeout(() => void dropSheet(root, file.id), KEPT_MS).unref();
}

export async function readStagedSheet(root: string, id: string): Promise<FileFacts | undefined> {
  const text = await fs.readFile(fileOf(root, id), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const stored = JSON.parse(text) as Stored;
  if (stored.id !== id || Date.now() - stored.savedAt > KEPT_MS) return undefined;
  return {
    ...stored,
    kind: stored.kind satisfies ImportKind,
    sheet: { ...stored.sheet, wideRows: new Set(stored.sheet.wideRows) },
  };
}

export async function dropSheet(root: string, id: string): Promise<void> {
  await fs.rm(fileOf(root, id), { force: true });
}

/** Removes what this process, or one that is no more, has left behind. */
export async function dropAllSheets(root: string): Promise<void> {
  const start = `praktikvagen-imports-${shortHash(root)}-`;
  const names = await fs.readdir(os.tmpdir());
  for (const name of names.filter((candidate) => candidate.startsWith(start))) {
    const pid = Number(name.slice(start.length));
    if (pid === process.pid || !isAlive(pid))
      await fs.rm(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
