import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { FileFault } from '../../../domain/imports/faults';
import type { SheetLimits } from '../../../domain/imports/limits';
import { sheetScanner } from './scan-sheet-xml';

const WORKBOOK = 'xl/workbook.xml';
/** A document type in the XML of a workbook has one use: entities that grow without end or read other files. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
const OVERLAP = 16;

/**
 * Inflates every entry of a workbook and counts what really comes out, before a reader that trusts the archive sees
 * it. Answers why it is refused: a zip bomb, paths that leave the archive, entities, encryption, or no workbook.
 */
export async function checkArchive(
  bytes: Buffer,
  limits: SheetLimits,
): Promise<FileFault | undefined> {
  let zip: yauzl.ZipFile;
  try {
    zip = await opened(bytes);
  } catch {
    return { code: 'damaged', facts: {} };
  }
  try {
    return await checkEntries(zip, limits);
  } catch (error) {
    const isPath = error instanceof Error && /^(invalid|absolute)/.test(error.message);
    return { code: isPath ? 'unsafe-content' : 'damaged', facts: {} };
  } finally {
    zip.close();
  }
}

function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are checked and sizes counted by us: yauzl would trust what the archive says of itself.
    const options = {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
      decodeStrings: true,
    };
    yauzl.fromBuffer(bytes, options, (error, zip) =>
      zip ? resolve(zip) : reject(error ?? new Error('no archive')),
    );
  });
}

async function checkEntries(
  zip: yauzl.ZipFile,
  limits: SheetLimits,
): Promise<FileFault | undefined> {
  if (zip.entryCount > limits.archiveEntries) return { code: 'unsafe-content', facts: {} };
  let left = limits.inflatedBytes;
  let hasWorkbook = false;
  for (;;) {
    const entry = await nextEntry(zip);
    if (!entry) return hasWorkbook ? undefined : { code: 'wrong-kind', facts: {} };
    if (entry.isEncrypted()) return { code: 'protected-or-old', facts: {} };
    if (entry.fileName === WORKBOOK) hasWorkbook = true;
    const inflated = await inflate({ zip, entry, limits, left });
    if (typeof inflated !== 'number') return inflated;
    left -= inflated;
  }
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(undefined)));
    zip.once('error', (error: Error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

type Inflating = {
  readonly zip: yauzl.ZipFile;
  readonly entry: yauzl.Entry;
  readonly limits: SheetLimits;
  readonly left: number;
};

/** The entry's real size, or why it is refused; stops in the middle of a bomb. */
async function inflate({ zip, entry, limits, left }: Inflating): Promise<number | FileFault> {
  const stream = await streamOf(zip, entry);
  const most = Math.min(
    left,
    Math.max(limits.ratioFromBytes, entry.compressedSize * limits.inflationRatio),
  );
  const scan = xmlScanner(entry.fileName, limits);
  let size = 0;
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    size += piece.length;
    const fault: FileFault | undefined =
      size > most ? { code: 'inflates-too-much', facts: {} } : scan(piece);
    if (!fault) continue;
    stream.destroy();
    return fault;
  }
  return size;
}

function xmlScanner(name: string, limits: SheetLimits): (piece: Buffer) => FileFault | undefined {
  if (!/\.(xml|rels|vml)$/i.test(name)) return () => undefined;
  const scanSheet = /^xl\/worksheets\//i.test(name) ? sheetScanner(limits) : () => undefined;
  let end = '';
  return (piece) => {
    // UTF-16 has a zero byte at every other place; without them one pattern finds both spellings.
    const text = piece.toString('latin1').replaceAll('\u0000', '');
    if (DOCUMENT_TYPE.test(end + text)) return { code: 'unsafe-content', facts: {} };
    end = text.slice(-OVERLAP);
    return scanSheet(text);
  };
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      stream ? resolve(stream) : reject(error ?? new Error('no entry')),
    );
  });
}
