import { describeChain } from './describe-chain';
import type { Chain } from './explanation';
import type { OpenRun } from './open-run';

/** How many who wished the same slot are asked whether they had as good a right to it. */
const MOST_ASKED = 100;

/** «If the learner gets it, who moves where»: the best of all changes in which the unit has the slot. */
export function chainOf(run: OpenRun, unit: number, slot: number): Chain | undefined {
  const arc = arcOf(run, unit, slot);
  if (arc < 0 || !run.isFlow(unit)) return undefined;
  const outcome = run.edits?.preview([{ kind: 'place', unit, arc }]);
  if (outcome?.kind !== 'possible') return undefined;
  const { moves } = outcome;
  const first = moves.filter((move) => move.unit === unit);
  return describeChain(run, {
    ...outcome,
    moves: [...first, ...moves.filter((move) => move.unit !== unit)],
  });
}

/** Learners who could have the slot without anything but the lottery being worse, the present ones included. */
export function equalLearners(run: OpenRun, unit: number, slot: number): number {
  const { id } = run.problem.slots[slot]!;
  let asked = 0;
  let equals = 0;
  run.model.units.units.forEach(({ learner }, other) => {
    if (run.slots[other] === slot) equals += Number(learner.locked === undefined);
    else if (other === unit) equals += 1;
    else if (learner.wishes.includes(id) && asked < MOST_ASKED) {
      asked += 1;
      equals += Number(chainOf(run, other, slot)?.changes[0]?.stage === 'lottery');
    }
  });
  return equals;
}

export function arcOf({ model }: OpenRun, unit: number, slot: number): number {
  const { unitStart, arcSlot } = model.candidates;
  for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
    if (arcSlot[arc] === slot) return arc;
  }
  return -1;
}
