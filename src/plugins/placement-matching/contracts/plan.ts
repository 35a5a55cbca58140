import { z } from 'zod';
import { firstFault } from './first-fault';
import { PLAN_ROWS } from './plan-rows';

/** plan.json, version 1 for good; `npm run conflicts` answers a planAnswer. */

const rows = z.array(z.unknown());
const head = z.strictObject({
  version: z.literal(1),
  placements: rows,
  learners: rows,
  slots: rows,
  supervisors: rows.optional(),
  workplaces: rows.optional(),
  employers: rows.optional(),
  periods: rows.optional(),
  quotas: rows.optional(),
  ruleSets: rows.optional(),
  terms: rows.optional(),
});
export const PLAN_KEYS: readonly string[] = Object.keys(head.shape);

type Row<Name extends keyof typeof PLAN_ROWS> = z.infer<(typeof PLAN_ROWS)[Name]>;

export type PlanFile = {
  readonly version: 1;
  readonly placements: readonly Row<'placements'>[];
  readonly learners: readonly Row<'learners'>[];
  readonly slots: readonly Row<'slots'>[];
  readonly supervisors?: readonly Row<'supervisors'>[];
  readonly workplaces?: readonly Row<'workplaces'>[];
  readonly employers?: readonly Row<'employers'>[];
  readonly periods?: readonly Row<'periods'>[];
  readonly quotas?: readonly Row<'quotas'>[];
  readonly ruleSets?: readonly Row<'ruleSets'>[];
  readonly terms?: readonly Row<'terms'>[];
};

type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string };

/** The parsed JSON as a plan, or one line about its first fault. */
export function parsePlan(json: unknown): Parsed<PlanFile> {
  const top = head.safeParse(json);
  if (!top.success) return { ok: false, error: firstFault(top.error, json) };
  const { version, ...lists } = top.data;
  const placements = eachRow(PLAN_ROWS.placements, lists.placements, 'placements');
  if (!placements.ok) return placements;
  const learners = eachRow(PLAN_ROWS.learners, lists.learners, 'learners');
  if (!learners.ok) return learners;
  const slots = eachRow(PLAN_ROWS.slots, lists.slots, 'slots');
  if (!slots.ok) return slots;
  const supervisors = eachRow(PLAN_ROWS.supervisors, lists.supervisors ?? [], 'supervisors');
  if (!supervisors.ok) return supervisors;
  const workplaces = eachRow(PLAN_ROWS.workplaces, lists.workplaces ?? [], 'workplaces');
  if (!workplaces.ok) return workplaces;
  const employers = eachRow(PLAN_ROWS.employers, lists.employers ?? [], 'employers');
  if (!employers.ok) return employers;
  const periods = eachRow(PLAN_ROWS.periods, lists.periods ?? [], 'periods');
  if (!periods.ok) return periods;
  const quotas = eachRow(PLAN_ROWS.quotas, lists.quotas ?? [], 'quotas');
  if (!quotas.ok) return quotas;
  const ruleSets = eachRow(PLAN_ROWS.ruleSets, lists.ruleSets ?? [], 'ruleSets');
  if (!ruleSets.ok) return ruleSets;
  const terms = eachRow(PLAN_ROWS.terms, lists.terms ?? [], 'terms');
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
      ...(lists.employers && { employers: employers.value }),
      ...(lists.periods && { periods: periods.value }),
      ...(lists.quotas && { quotas: quotas.value }),
      ...(lists.ruleSets && { ruleSets: ruleSets.value }),
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
