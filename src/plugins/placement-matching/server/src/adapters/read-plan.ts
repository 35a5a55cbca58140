import { firstFault, faultLine } from '../../../contracts/first-fault';
import { parsePlan, PLAN_KEYS, type PlanFile } from '../../../contracts/plan';
import { PLAN_ROWS } from '../../../contracts/plan-rows';
import { faultOfPlan } from '../../../domain/conflicts/check-plan';
import { failure, success, type Result } from '../../../domain/result';
import { readJsonFile } from './read-json-file';
import type { FileShape } from './read-json-object';

/** The file as a plan, or one line that names the field and the value that are wrong. */
export function readPlan(file: string): Result<PlanFile, string> {
  const json = readJsonFile(file, PLAN_SHAPE);
  if (!json.ok) return json;
  const plan = parsePlan(json.value);
  if (!plan.ok) return failure(plan.error);
  const fault = faultOfPlan(plan.value);
  return fault ? failure(faultLine(fault)) : success(plan.value);
}

const PLAN_SHAPE: FileShape = {
  keys: new Set(PLAN_KEYS),
  rowFaults: Object.fromEntries(
    Object.entries(PLAN_ROWS).map(([list, schema]) => [
      list,
      (row: unknown, index: number) => {
        const parsed = schema.safeParse(row);
        return parsed.success ? undefined : firstFault(parsed.error, row, [list, index]);
      },
    ]),
  ),
};
