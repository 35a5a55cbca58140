import { spanOfWeek, type Day } from '../days';
import type { FileFault, Plan } from './plan';

/** The first thing that the shape of a plan cannot say: repeated ids, ids that do not exist, days out of order. */
export function faultOfPlan(plan: Plan): FileFault | undefined {
  return (
    faultOfIds(plan) ??
    faultOfSlots(plan) ??
    faultOfWorkplaces(plan) ??
    faultOfPlacements(plan) ??
    faultOfQuotas(plan) ??
    faultOfSpans(plan)
  );
}

const LISTS = [
  'placements',
  'learners',
  'slots',
  'supervisors',
  'workplaces',
  'employers',
  'periods',
  'quotas',
] as const;

function faultOfIds(plan: Plan): FileFault | undefined {
  for (const list of LISTS) {
    const seen = new Set<string>();
    for (const [i, { id }] of (plan[list] ?? []).entries()) {
      if (seen.has(id)) return { field: `${list}[${i}].id`, value: id, problem: 'is used twice' };
      seen.add(id);
    }
  }
  return undefined;
}

function faultOfSlots(plan: Plan): FileFault | undefined {
  const supervisors = idsOf(plan.supervisors);
  const workplaces = idsOf(plan.workplaces);
  for (const [i, slot] of plan.slots.entries()) {
    const fault =
      unknown(`slots[${i}].supervisor`, slot.supervisor ?? undefined, supervisors) ??
      unknown(`slots[${i}].workplace`, slot.workplace ?? undefined, workplaces);
    if (fault) return fault;
    for (const [j, span] of (slot.open ?? []).entries()) {
      if (span.to < span.from) return backwards(`slots[${i}].open[${j}].to`, span.to);
    }
  }
  return undefined;
}

function faultOfPlacements(plan: Plan): FileFault | undefined {
  const learners = idsOf(plan.learners);
  const slots = idsOf(plan.slots);
  const supervisors = idsOf(plan.supervisors);
  const periods = idsOf(plan.periods);
  for (const [i, placement] of plan.placements.entries()) {
    const at = `placements[${i}]`;
    const fault =
      unknown(`${at}.learner`, placement.learner, learners) ??
      unknown(`${at}.slot`, placement.slot, slots) ??
      unknown(`${at}.supervisor`, placement.supervisor, supervisors) ??
      unknown(`${at}.period`, placement.period ?? undefined, periods);
    if (fault) return fault;
    const { from, to, days } = placement;
    if (to < from) return backwards(`${at}.to`, to);
    const outside = days?.findIndex((day) => day < from || day > to) ?? -1;
    if (outside >= 0) {
      return {
        field: `${at}.days[${outside}]`,
        value: days?.[outside],
        problem: 'lies outside from and to',
      };
    }
  }
  return undefined;
}

function faultOfQuotas({ quotas = [], slots }: Plan): FileFault | undefined {
  const known = idsOf(slots);
  for (const [i, quota] of quotas.entries()) {
    for (const [j, slot] of quota.slots.entries()) {
      const fault = unknown(`quotas[${i}].slots[${j}]`, slot, known);
      if (fault) return fault;
    }
    const at = (quota.weeks ?? []).findIndex((week) => spanOfWeek(week) === undefined);
    if (at >= 0)
      return {
        field: `quotas[${i}].weeks[${at}]`,
        value: quota.weeks?.[at],
        problem: 'is no week',
      };
  }
  return undefined;
}

function faultOfWorkplaces({ workplaces = [], employers }: Plan): FileFault | undefined {
  const known = idsOf(employers);
  for (const [i, { employer }] of workplaces.entries()) {
    const fault = unknown(`workplaces[${i}].employer`, employer ?? undefined, known);
    if (fault) return fault;
  }
  return undefined;
}

function faultOfSpans({ terms = [], periods = [], ruleSets = [] }: Plan): FileFault | undefined {
  for (const [i, { from, to }] of terms.entries()) {
    if (to < from) return backwards(`terms[${i}].to`, to);
  }
  for (const [i, { from, to }] of periods.entries()) {
    if (from != null && to != null && to < from) return backwards(`periods[${i}].to`, to);
  }
  for (const [i, { validFrom, validTo }] of ruleSets.entries()) {
    if (validFrom != null && validTo != null && validTo < validFrom)
      return backwards(`ruleSets[${i}].validTo`, validTo, 'validFrom');
  }
  return undefined;
}

const idsOf = (list: readonly { readonly id: string }[] | undefined): ReadonlySet<string> =>
  new Set((list ?? []).map((entry) => entry.id));

function unknown(
  field: string,
  id: string | undefined,
  known: ReadonlySet<string>,
): FileFault | undefined {
  if (id === undefined || known.has(id)) return undefined;
  return { field, value: id, problem: 'does not exist' };
}

const backwards = (field: string, value: Day, first = 'from'): FileFault => ({
  field,
  value,
  problem: `is before ${first}`,
});
