import type { Day } from '../days';
import type { FileFault, Plan } from './plan';

/** The first thing that the shape of a plan cannot say: repeated ids, ids that do not exist, days out of order. */
export function faultOfPlan(plan: Plan): FileFault | undefined {
  return faultOfIds(plan) ?? faultOfSlots(plan) ?? faultOfPlacements(plan) ?? faultOfTerms(plan);
}

const LISTS = ['placements', 'learners', 'slots', 'supervisors', 'workplaces'] as const;

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
      unknown(`slots[${i}].supervisor`, slot.supervisor, supervisors) ??
      unknown(`slots[${i}].workplace`, slot.workplace, workplaces);
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
  for (const [i, placement] of plan.placements.entries()) {
    const at = `placements[${i}]`;
    const fault =
      unknown(`${at}.learner`, placement.learner, learners) ??
      unknown(`${at}.slot`, placement.slot, slots) ??
      unknown(`${at}.supervisor`, placement.supervisor, supervisors);
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

function faultOfTerms(plan: Plan): FileFault | undefined {
  const at = (plan.terms ?? []).findIndex((term) => term.to < term.from);
  return at < 0 ? undefined : backwards(`terms[${at}].to`, plan.terms?.[at]?.to ?? '');
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

const backwards = (field: string, value: Day): FileFault => ({
  field,
  value,
  problem: 'is before from',
});
