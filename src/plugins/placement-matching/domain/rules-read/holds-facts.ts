import type { Plan } from '../conflicts/plan';

/** Whether the plan knows each of the facts of at least one row: `learners.birthYear`, or a whole list such as `terms`. */
export function holdsFacts(plan: Plan): (reads: readonly string[]) => boolean {
  const known = new Map<string, boolean>((plan.recorded ?? []).map((path) => [path, true]));
  const holds = (path: string): boolean => {
    const found = known.get(path) ?? isThere(plan, path);
    known.set(path, found);
    return found;
  };
  return (reads) => reads.every(holds);
}

function isThere(plan: Plan, path: string): boolean {
  const [list = '', field, value] = path.split(/[.=]/);
  const rows: unknown = (plan as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(rows)) return false;
  if (field === undefined) return rows.length > 0;
  return rows.some((row: Readonly<Record<string, unknown>>) => {
    const found = row[field];
    return value === undefined ? found != null : found === value;
  });
}
