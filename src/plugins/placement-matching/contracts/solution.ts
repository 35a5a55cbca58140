import { z } from 'zod';
import type { Solution } from '../domain/problem/solution';
import { count, eachRow, firstBadField, idField } from './problem';
import type { ShapeAnswer } from './problem';

/** The shape of `solution.json`. Whether it is right is for `domain/verify` to say. */

export const REASON_CODES = [
  'no-wishes',
  'not-eligible',
  'slot-full',
  'supervisor-full',
  'workplace-full',
  'quota-full',
  'slot-closed',
  'reserved',
  'lower-quota',
  'lottery',
  'locked-out',
] as const;

const placement = z.strictObject({
  learner: idField,
  visit: idField.optional(),
  slot: idField,
  rank: z.number().int().min(1).nullable(),
});

const reason = z.strictObject({
  code: z.enum(REASON_CODES),
  slot: idField.optional(),
  supervisor: idField.optional(),
  workplace: idField.optional(),
  quota: idField.optional(),
  employer: idField.optional(),
  days: z.array(z.string()).min(1).optional(),
});

const unplaced = z.strictObject({
  learner: idField,
  visit: idField.optional(),
  reasons: z.array(reason).min(1),
});

const stage = z.strictObject({
  name: z.string(),
  value: z.number(),
  bound: z.number(),
  proven: z.boolean(),
});

const price = z.tuple([
  z.enum(['slot', 'supervisor', 'workplace', 'quota', 'school', 'cut', 'visits', 'least']),
  idField,
  z.string().nullable(),
  z.number().int(),
]);

const scale = z.number().int().min(1);

const cut = z.strictObject({
  divisor: z.number().int().min(1),
  resources: z.array(price),
  learners: z.array(z.tuple([idField, idField.nullable(), count])),
  cuts: z.array(z.tuple([count, count])),
});

const face = z.strictObject({
  stage: z.string(),
  scale: scale.optional(),
  prices: z.array(price),
});

const sides = { slot: idField, no: count, yes: count };
const proofCase = z.union([
  z.strictObject({ ...sides, day: z.string().nullable() }),
  z.strictObject({ ...sides, learner: idField, visit: idField.nullable() }),
  z.strictObject({ prices: z.array(face) }),
]);

const proof = z.strictObject({
  faces: z.array(face),
  bounds: z.array(
    z.strictObject({
      stage: z.string(),
      scale,
      weights: z.array(z.tuple([z.string(), z.number().int()])),
      prices: z.array(price),
    }),
  ),
  cuts: z.array(cut).optional(),
  cases: z.array(z.strictObject({ learner: idField, nodes: z.array(proofCase) })).optional(),
});

const rows = z.array(z.unknown());

const head = z.strictObject({
  version: z.literal(1),
  status: z.enum(['optimal', 'feasible', 'infeasible']),
  placed: count,
  profile: z.array(count),
  fallbackPlaced: count,
  placements: rows,
  unplaced: rows,
  stages: z.array(stage),
  bound: z.number(),
  gap: z.number(),
  proof,
  seed: z.string(),
  inputHash: z.string(),
  solver: z.string(),
  candidateLimit: count.optional(),
});

export const SOLUTION_ROWS = { placements: placement, unplaced } satisfies Readonly<
  Record<string, z.ZodType>
>;
export const SOLUTION_KEYS: readonly string[] = Object.keys(head.shape);

/** The parsed JSON as a solution, or the first field that does not fit. */
export function parseSolutionShape(json: unknown): ShapeAnswer<Solution> {
  const top = head.safeParse(json);
  if (!top.success) return { ok: false, error: firstBadField(top.error, json, []) };
  const placements = eachRow(placement, top.data.placements, 'placements');
  if (!placements.ok) return placements;
  const left = eachRow(unplaced, top.data.unplaced, 'unplaced');
  if (!left.ok) return left;
  return {
    ok: true,
    value: { ...top.data, placements: placements.value, unplaced: left.value },
  };
}
