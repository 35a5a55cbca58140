import type { Choice } from '../../allocator/choice-model';
import type { Model } from './build-model';
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
  if (stage.stepCost !== undefined) return parityValue(model, slots);
  return slots.reduce((sum, slot, unit) => (slot < 0 ? sum : sum + stage.worth(unit, slot)), 0);
}

function parityValue({ units, schools, schoolSize }: Model, slots: Int32Array): number {
  const out = new Map<string, number>();
  units.units.forEach(({ learner: { school } }, unit) => {
    if (slots[unit]! < 0 && school !== undefined) out.set(school, (out.get(school) ?? 0) + 1);
  });
  let sum = 0;
  schools.forEach((school, index) => {
    for (let nth = 1; nth <= (out.get(school) ?? 0); nth++)
      sum += parityStep(nth, schoolSize[index]!);
  });
  return sum;
}
