import fs from 'node:fs';
import { failure, success, type Result } from '../../../domain/result';

const SHOWN = 80;

/** What the file says as JSON, or one line about the file: missing, a directory, empty, not UTF-8, not JSON. */
export function readJsonFile(file: string): Result<unknown, string> {
  const text = readText(file);
  if (!text.ok) return text;
  if (/^\s*$/.test(text.value)) return failure('file: is empty, expected a JSON object');
  // Told from its first sign, so that a hundred megabytes of something else are not parsed in vain.
  if (!/^\s*\{/.test(text.value))
    return failure(`file: ${shown(text.value)} found, expected a JSON object`);
  try {
    return success(JSON.parse(text.value));
  } catch (error) {
    if (error instanceof SyntaxError) return failure(`file: ${shown(text.value)} is not JSON`);
    throw error;
  }
}

/** The decoder leaves out a byte order mark; a byte that is no UTF-8 would quietly become another id. */
function readText(file: string): Result<string, string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return failure('file: is not UTF-8, expected a JSON object in UTF-8');
    return failure(`file: cannot be read (${String(error.code)})`);
  }
}

/** One short line of a text that may be a hundred megabytes long. */
export function shown(text: string): string {
  const line = text.slice(0, SHOWN + 1).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
