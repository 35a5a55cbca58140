import type { Choice, ChoiceModel, Stage } from './choice-model';
import { linearModelOf, programOf } from './choice-program';
import { isFeasible } from './feasible';
import type { LinearSolver } from './linear-solver';
import { restrictModel } from './restricted-model';

const NODE_LIMIT = 20_000;
const FEWEST: Stage = { name: 'least', arcCost: () => 1, leaveCost: () => 0 };

export type LeastNumbers =
  | { readonly kind: 'found'; readonly choice: Choice }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unknown' };

/**
 * Units that fill up the lower rows which locked units have begun, as few as can be, by a whole-number program over
 * the arcs of those rows and of the lower rows that meet them. All other units may stay out, so it is the whole
 * question of whether the model has any answer.
 */
export async function fillLeastNumbers(input: {
  readonly model: ChoiceModel;
  readonly solver: LinearSolver;
}): Promise<LeastNumbers> {
  const { model, solver } = input;
  const choice: Choice = new Int32Array(model.unitCount).fill(-1);
  if (isFeasible(model, choice)) return { kind: 'found', choice };
  const isInvolved = involvedArcs(model);
  const { model: part, arcs } = restrictModel(model, (arc) => isInvolved[arc] === 1);
  const linear = linearModelOf({
    program: programOf(part),
    stage: FEWEST,
    settled: [],
    isWhole: true,
  });
  const answer = await solver.solve(linear, { nodeLimit: NODE_LIMIT, iterationLimit: Infinity });
  if (answer.status === 'infeasible') return { kind: 'infeasible' };
  const values = 'values' in answer ? answer.values : undefined;
  arcs.forEach((arc, at) => {
    if ((values?.[at] ?? 0) > 0.5) choice[model.arcUnit[arc]!] = arc;
  });
  return isFeasible(model, choice) ? { kind: 'found', choice } : { kind: 'unknown' };
}

function involvedArcs({ arcUnit, lowerRows }: ChoiceModel): Uint8Array {
  const isInvolved = new Uint8Array(arcUnit.length);
  let open = lowerRows;
  for (;;) {
    const meets = open.filter(({ arcs, least, taken }) => {
      return (taken > 0 && taken < least) || arcs.some((arc) => isInvolved[arc] === 1);
    });
    if (meets.length === 0) return isInvolved;
    for (const { arcs } of meets) for (const arc of arcs) isInvolved[arc] = 1;
    open = open.filter((row) => !meets.includes(row));
  }
}
