import { z } from 'zod';
import { firstFault } from './first-fault';

/** plan.json, version 1 for good; `npm run conflicts` answers a planAnswer. */

const id = z
  .string()
  .min(1)
  // A lone surrogate is no character, so it has no code point to be sorted by.
  .refine((text) => !/\p{Surrogate}/u.test(text), 'is not well-formed text')
  .refine((text) => text.length <= 64 || [...text].length <= 64, 'is longer than 64 characters');
const day = z.iso.date();
const count = z.int().min(0).max(2_147_483_647);
const span = z.strictObject({ from: day, to: day, seats: count.optional() });
const capacity = z.strictObject({ id, capacity: count });

const placement = z.strictObject({
  id,
  learner: id,
  slot: id,
  supervisor: id.optional(),
  from: day,
  to: day,
  days: z.array(day).min(1).optional(),
});
const learner = z.strictObject({
  id,
  school: id.optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  grade: z.int().min(1).max(12).optional(),
});
const slot = z.strictObject({
  id,
  seats: count,
  supervisor: id.optional(),
  workplace: id.optional(),
  open: z.array(span).optional(),
  minAge: z.int().min(0).max(99).optional(),
  minGrade: z.int().min(1).max(12).optional(),
});
/** A term without school is every school's. */
const term = z.strictObject({ school: id.optional(), from: day, to: day });

/** Every list is long: a file is checked row by row, so that one with a million faults is refused at the first. */
export const PLAN_ROWS = {
  placements: placement,
  learners: learner,
  slots: slot,
  supervisors: capacity,
  workplaces: capacity,
  terms: term,
} satisfies Readonly<Record<string, z.ZodType>>;

const rows = z.array(z.unknown());
const head = z.strictObject({
  version: z.literal(1),
  placements: rows,
  learners: rows,
  slots: rows,
  supervisors: rows.optional(),
  workplaces: rows.optional(),
  terms: rows.optional(),
});
export const PLAN_KEYS: readonly string[] = Object.keys(head.shape);

export type PlanFile = {
  readonly version: 1;
  readonly placements: readonly z.infer<typeof placement>[];
  readonly learners: readonly z.infer<typeof learner>[];
  readonly slots: readonly z.infer<typeof slot>[];
  readonly supervisors?: readonly z.infer<typeof capacity>[];
  readonly workplaces?: readonly z.infer<typeof capacity>[];
  readonly terms?: readonly z.infer<typeof term>[];
};

type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string };

/** The parsed JSON as a plan, or one line about its first fault. */
export function parsePlan(json: unknown): Parsed<PlanFile> {
  const top = head.safeParse(json);
  if (!top.success) return { ok: false, error: firstFault(top.error, json) };
  const { version, ...lists } = top.data;
  const placements = eachRow(placement, lists.placements, 'placements');
  if (!placements.ok) return placements;
  const learners = eachRow(learner, lists.learners, 'learners');
  if (!learners.ok) return learners;
  const slots = eachRow(slot, lists.slots, 'slots');
  if (!slots.ok) return slots;
  const supervisors = eachRow(capacity, lists.supervisors ?? [], 'supervisors');
  if (!supervisors.ok) return supervisors;
  const workplaces = eachRow(capacity, lists.workplaces ?? [], 'workplaces');
  if (!workplaces.ok) return workplaces;
  const terms = eachRow(term, lists.terms ?? [], 'terms');
  if (!terms.ok) return terms;
  return {
    ok: true,
    value: {
      version,
      placements: placements.value,
      learners: learners.value,
      slots: slots.value,
      ...(lists.supervisors && { supervisors: supervisors.value }),
      ...(lists.workplaces && { workplaces: workplaces.value }),
      ...(lists.terms && { terms: terms.value }),
    },
  };
}

function eachRow<Row>(
  schema: z.ZodType<Row>,
  list: readonly unknown[],
  field: string,
): Parsed<readonly Row[]> {
  const value: Row[] = [];
  for (const [index, row] of list.entries()) {
    const parsed = schema.safeParse(row);
    if (!parsed.success) return { ok: false, error: firstFault(parsed.error, row, [field, index]) };
    value.push(parsed.data);
  }
  return { ok: true, value };
}

export const planAnswer = z.strictObject({
  version: z.literal(1),
  conflicts: z.array(
    z.strictObject({
      kind: z.string(),
      severity: z.enum(['blocks', 'warns']),
      resource: z.string(),
      placements: z.array(z.string()).min(1),
      days: z.array(z.string()).min(1),
      rule: z.string(),
    }),
  ),
  notChecked: z.array(z.string()),
});

export type PlanAnswer = z.infer<typeof planAnswer>;
