import { z } from 'zod';
import type {
  BadField,
  Distance,
  Learner,
  PolicyName,
  Problem,
  Quota,
  Slot,
  Supervisor,
  Workplace,
} from '../domain/problem/problem';

/** The shape of `problem.json`; what the fields say about each other is checked by `domain/problem/check-problem.ts`. */

export const POLICIES = [
  'convex',
  'greedy',
  'generous',
  'min-sum-rank',
  'rank-maximal',
  'serial-dictatorship',
  'deferred-acceptance',
] as const satisfies readonly PolicyName[];

export const idField = z
  .string()
  .refine((text) => isWellFormed(text) && hasLength(text, 1, 64), 'a string of 1–64 characters');
export const count = z.number().int().min(0).max(2_147_483_647);
const positive = z.number().int().min(1).max(2_147_483_647);
const day = z.string();
const ids = z.array(idField);

const visit = z.strictObject({
  id: idField,
  from: day,
  to: day,
  days: z.array(day).optional(),
});

const learner = z.strictObject({
  id: idField,
  school: idField.optional(),
  provider: idField.optional(),
  priority: positive.optional(),
  from: day.optional(),
  to: day.optional(),
  days: z.array(day).optional(),
  visits: z.array(visit).optional(),
  wishes: ids,
  ownWishes: count.optional(),
  eligible: ids.optional(),
  locked: idField.optional(),
  previous: idField.optional(),
}) satisfies z.ZodType<Learner>;

const slot = z.strictObject({
  id: idField,
  seats: count,
  minSeats: count.optional(),
  supervisor: idField.optional(),
  workplace: idField.optional(),
  employer: idField.optional(),
  open: z.array(z.strictObject({ from: day, to: day, seats: count.optional() })).optional(),
  reservedFor: ids.optional(),
  ranking: ids.optional(),
}) satisfies z.ZodType<Slot>;

const supervisor = z.strictObject({
  id: idField,
  capacity: count,
  ranking: ids.optional(),
}) satisfies z.ZodType<Supervisor>;

const workplace = z.strictObject({ id: idField, capacity: count }) satisfies z.ZodType<Workplace>;

const quota = z.strictObject({
  id: idField,
  provider: idField,
  slots: ids,
  seats: count,
}) satisfies z.ZodType<Quota>;

const distance = z.tuple([idField, idField, count]) satisfies z.ZodType<Distance>;

const rows = z.array(z.unknown());

/** Everything but the rows, which are checked one at a time so that a huge wrong file is refused at its first fault. */
const head = z.strictObject({
  version: z.literal(1),
  seed: z.string().refine(isWellFormed, 'well-formed text'),
  policy: z.enum(POLICIES),
  fallback: z.enum(['any-eligible', 'none']),
  lottery: z.enum(['single', 'multiple']).optional(),
  learners: rows,
  slots: rows,
  supervisors: rows.optional(),
  workplaces: rows.optional(),
  quotas: rows.optional(),
  distances: rows.optional(),
  candidateLimit: positive.optional(),
});

/** The lists of the file that may be long, and what a row of each is. */
export const PROBLEM_ROWS = {
  learners: learner,
  slots: slot,
  supervisors: supervisor,
  workplaces: workplace,
  quotas: quota,
  distances: distance,
} satisfies Readonly<Record<string, z.ZodType>>;
export const PROBLEM_KEYS: readonly string[] = Object.keys(head.shape);

export type ShapeAnswer<Shape> =
  { readonly ok: true; readonly value: Shape } | { readonly ok: false; readonly error: BadField };

/** The parsed JSON as a problem, or the first field that does not fit. */
export function parseProblemShape(json: unknown): ShapeAnswer<Problem> {
  const top = head.safeParse(json);
  if (!top.success) return { ok: false, error: firstBadField(top.error, json, []) };
  const file = top.data;
  const learners = eachRow(learner, file.learners, 'learners');
  if (!learners.ok) return learners;
  const slots = eachRow(slot, file.slots, 'slots');
  if (!slots.ok) return slots;
  const supervisors = eachRow(supervisor, file.supervisors ?? [], 'supervisors');
  if (!supervisors.ok) return supervisors;
  const workplaces = eachRow(workplace, file.workplaces ?? [], 'workplaces');
  if (!workplaces.ok) return workplaces;
  const quotas = eachRow(quota, file.quotas ?? [], 'quotas');
  if (!quotas.ok) return quotas;
  const distances = eachRow(distance, file.distances ?? [], 'distances');
  if (!distances.ok) return distances;
  return {
    ok: true,
    value: {
      ...file,
      learners: learners.value,
      slots: slots.value,
      supervisors: file.supervisors && supervisors.value,
      workplaces: file.workplaces && workplaces.value,
      quotas: file.quotas && quotas.value,
      distances: file.distances && distances.value,
    },
  };
}

export function eachRow<Row>(
  schema: z.ZodType<Row>,
  list: readonly unknown[],
  field: string,
): ShapeAnswer<Row[]> {
  const value: Row[] = [];
  for (let index = 0; index < list.length; index++) {
    const parsed = schema.safeParse(list[index]);
    if (!parsed.success)
      return { ok: false, error: firstBadField(parsed.error, list[index], [field, index]) };
    value.push(parsed.data);
  }
  return { ok: true, value };
}

export function firstBadField(
  error: z.ZodError,
  json: unknown,
  prefix: readonly (string | number)[],
): BadField {
  const issue = error.issues[0];
  if (issue === undefined)
    return { field: fieldName(prefix), value: json, expected: 'another value' };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const owner = valueAt(json, issue.path);
    return {
      field: fieldName([...prefix, ...issue.path, key]),
      value: valueAt(owner, [key]),
      expected: 'no such key',
    };
  }
  return {
    field: fieldName([...prefix, ...issue.path]),
    value: valueAt(json, issue.path),
    expected: issue.message,
  };
}

function fieldName(path: readonly PropertyKey[]): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += `[${part}]`;
    else name += name === '' ? String(part) : `.${String(part)}`;
  }
  return name === '' ? 'file' : name;
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function hasLength(text: string, least: number, most: number): boolean {
  if (text.length < least || text.length > 2 * most) return false;
  return text.length <= most || [...text].length <= most;
}

/** A lone surrogate has no UTF-8 form, so it could be neither hashed nor compared. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
