import fs from 'node:fs';
import { parseProblemShape } from '../../../contracts/problem';
import { parseSolutionShape } from '../../../contracts/solution';
import { checkProblem } from '../../../domain/problem/check-problem';
import type { BadField, Problem } from '../../../domain/problem/problem';
import type { Solution } from '../../../domain/problem/solution';
import { failure, success, type Result } from '../../../domain/result';

const SHOWN = 80;

/** The file as a problem, or one line that names the field and the value that are wrong. */
export function readProblem(file: string): Result<Problem, string> {
  const json = readJson(file);
  if (!json.ok) return json;
  const shape = parseProblemShape(json.value);
  if (!shape.ok) return failure(describe(shape.error));
  const checked = checkProblem(shape.value);
  return checked.ok ? checked : failure(describe(checked.error));
}

export function readSolution(file: string): Result<Solution, string> {
  const json = readJson(file);
  if (!json.ok) return json;
  const shape = parseSolutionShape(json.value);
  return shape.ok ? success(shape.value) : failure(describe(shape.error));
}

function readJson(file: string): Result<unknown, string> {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return failure(`file: cannot be read (${String(error.code)})`);
    throw error;
  }
  // Told from its first sign, so that a hundred megabytes of something else are not parsed in vain.
  if (!/^\uFEFF?\s*\{/.test(text))
    return failure(`file: ${shown(text)} found, expected a JSON object`);
  try {
    return success(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch (error) {
    if (error instanceof SyntaxError) return failure(`file: ${shown(text)} is not JSON`);
    throw error;
  }
}

function describe({ field, value, expected }: BadField): string {
  return `${field}: ${shown(brief(value))} found, expected ${expected}`;
}

/** A wrong value may be a hundred megabytes long: only plain values and empty lists are written out. */
function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, SHOWN));
  return value === undefined ? 'nothing' : String(value);
}

function shown(text: string): string {
  const line = text.slice(0, SHOWN + 1).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
