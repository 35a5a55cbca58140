import type { z } from 'zod';
import {
  firstBadField,
  parseProblemShape,
  PROBLEM_KEYS,
  PROBLEM_ROWS,
} from '../../../contracts/problem';
import { parseSolutionShape, SOLUTION_KEYS, SOLUTION_ROWS } from '../../../contracts/solution';
import { checkProblem } from '../../../domain/problem/check-problem';
import type { BadField, Problem } from '../../../domain/problem/problem';
import type { Solution } from '../../../domain/problem/solution';
import { failure, success, type Result } from '../../../domain/result';
import { readJsonFile } from './read-json-file';
import type { FileShape } from './read-json-object';
import { shown } from './shown';

/** The file as a problem, or one line that names the field and the value that are wrong. */
export function readProblem(file: string): Result<Problem, string> {
  const json = readJsonFile(file, fileShape(PROBLEM_KEYS, PROBLEM_ROWS));
  if (!json.ok) return json;
  const shape = parseProblemShape(json.value);
  if (!shape.ok) return failure(describe(shape.error));
  const checked = checkProblem(shape.value);
  return checked.ok ? checked : failure(describe(checked.error));
}

export function readSolution(file: string): Result<Solution, string> {
  const json = readJsonFile(file, fileShape(SOLUTION_KEYS, SOLUTION_ROWS));
  if (!json.ok) return json;
  const shape = parseSolutionShape(json.value);
  return shape.ok ? success(shape.value) : failure(describe(shape.error));
}

function fileShape(keys: readonly string[], rows: Readonly<Record<string, z.ZodType>>): FileShape {
  const faultOf = (list: string, schema: z.ZodType) => (row: unknown, index: number) => {
    const answer = schema.safeParse(row);
    return answer.success ? undefined : describe(firstBadField(answer.error, row, [list, index]));
  };
  const entries = Object.entries(rows).map(([list, schema]) => [list, faultOf(list, schema)]);
  return { keys: new Set(keys), rowFaults: Object.fromEntries(entries) };
}

function describe({ field, value, expected }: BadField): string {
  return `${shown(field)}: ${shown(brief(value))} found, expected ${expected}`;
}

/** A wrong value may be a hundred megabytes long: only plain values and empty lists are written out. */
function brief(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80));
  return value === undefined ? 'nothing' : String(value);
}
