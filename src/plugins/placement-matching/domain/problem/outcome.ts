import type { Choice } from '../../allocator/choice-model';
import type { Model } from './build-model';
import { lotteryNumber } from './lottery';
import type { PlacementRow } from './solution';
import { parityStep, type NamedStage } from './stages';

/** The slot of each unit by index, −1 for none: locks and choices together. */
export function placedSlots(model: Model, choice: Choice): Int32Array {
  return Int32Array.from(choice, (arc, unit) => {
    return model.locks.slotOf.get(unit) ?? (arc < 0 ? -1 : model.candidates.arcSlot[arc]!);
  });
}

export function placementRows(model: Model, slots: Int32Array): PlacementRow[] {
  const rows: PlacementRow[] = [];
  model.units.units.forEach(({ learner, visit }, unit) => {
    const slot = model.problem.slots[slots[unit]!];
    if (slot === undefined) return;
    const position = learner.wishes.indexOf(slot.id);
    const rank = position < 0 ? null : position + 1;
    rows.push({
      learner: learner.id,
      ...(visit === undefined ? {} : { visit }),
      slot: slot.id,
      rank,
    });
  });
  return rows;
}

/** What the file shows for a stage: counts for the stages that maximise, sums for the others. */
export function stageValue(model: Model, stage: NamedStage, slots: Int32Array): number {
  const { units, problem, ranks, schools, schoolSize } = model;
  let sum = 0;
  const out = new Map<string, number>();
  units.units.forEach(({ learner, visit }, unit) => {
    const slot = problem.slots[slots[unit]!];
    if (slot === undefined) {
      if (learner.school !== undefined) out.set(learner.school, (out.get(learner.school) ?? 0) + 1);
      return;
    }
    if (stage.name.startsWith('priority-')) {
      sum += Number(stage.name === `priority-${learner.priority}`);
    } else if (stage.name === 'placed') sum += 1;
    else if (stage.name === 'convex') sum += rankOf(learner.wishes.indexOf(slot.id), ranks) ** 2;
    else if (stage.name === 'stability') sum += Number(learner.previous === slot.id);
    else if (stage.name === 'travel') sum += model.metres(learner.id, slot.id);
    else if (stage.name === 'lottery') {
      sum += lotteryNumber({ seed: problem.seed, learner: learner.id, slot: slot.id, visit });
    }
  });
  if (stage.name !== 'parity') return sum;
  schools.forEach((school, index) => {
    for (let nth = 1; nth <= (out.get(school) ?? 0); nth++)
      sum += parityStep(nth, schoolSize[index]!);
  });
  return sum;
}

function rankOf(position: number, ranks: number): number {
  return position < 0 ? ranks + 1 : position + 1;
}
