import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { failure, type Result } from '../../../domain/result';
import { OPEN_OBJECT } from './json-scanner';
import { readJsonObject, type FileShape } from './read-json-object';
import { shown } from './shown';

/** What the file says as JSON, or one line about it: missing, a directory, empty, not UTF-8, not JSON, or wrong in a row. */
export function readJsonFile(
  file: string,
  shape: FileShape,
): Result<Readonly<Record<string, unknown>>, string> {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return failure(bytes);
  const first = bytes.find((byte) => byte > 0x20);
  if (first === undefined) return failure('file: is empty, expected a JSON object');
  // A byte that is no UTF-8 would quietly become another id.
  if (!isUtf8(bytes)) return failure('file: is not UTF-8, expected a JSON object in UTF-8');
  if (first !== OPEN_OBJECT)
    return failure(`file: ${shown(bytes.toString('utf8', 0, 400))} found, expected a JSON object`);
  return readJsonObject(bytes, shape);
}

/** The bytes without a byte order mark. */
function readBytes(file: string): Buffer | string {
  try {
    const bytes = fs.readFileSync(file);
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return `file: cannot be read (${String(error.code)})`;
  }
}
