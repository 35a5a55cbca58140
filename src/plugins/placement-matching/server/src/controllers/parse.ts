import type { z } from 'zod';
import type { DomainError, InputIssue } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';

/** Reads an untrusted body or query by its contract. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.infer<Schema>, DomainError> {
  const parsed = schema.safeParse(input ?? {}, { reportInput: true });
  if (parsed.success) {
    const path = pathOfNul(parsed.data);
    if (path === undefined) return success(parsed.data);
    return failure({ code: 'invalid', issues: [{ path, problem: 'unstorable' }] });
  }
  return failure({ code: 'invalid', issues: parsed.error.issues.flatMap(issuesOf) });
}

function issuesOf(issue: z.core.$ZodIssue): readonly InputIssue[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key].join('.'),
        problem: 'unknown-field',
      }));
    case 'invalid_type':
      return [{ path, problem: issue.input === undefined ? 'missing' : 'wrong-kind' }];
    case 'invalid_value':
      if (issue.input === undefined) return [{ path, problem: 'missing' }];
      return [{ path, problem: 'not-a-choice', allowed: issue.values.map(String).join(', ') }];
    case 'too_small':
      if (issue.input === '') return [{ path, problem: 'missing' }];
      return [{ path, problem: 'too-small', allowed: String(issue.minimum) }];
    case 'too_big':
      return [{ path, problem: 'too-big', allowed: String(issue.maximum) }];
    case 'invalid_format':
      if (issue.format === 'date') return [{ path, problem: 'not-a-day' }];
      return [{ path, problem: issue.format === 'email' ? 'not-an-email' : 'wrong-form' }];
    default:
      return [{ path, problem: 'wrong-form' }];
  }
}

/** Where a text holds U+0000, which Postgres can neither store nor compare. */
function pathOfNul(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? '' : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const path = pathOfNul(part);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return undefined;
}
