import type { FlowEdit } from '../../allocator/flow-edits';
import { arcOf } from '../explanations/chain-of';
import { obstacleOf } from '../explanations/obstacle';
import type { OpenRun } from '../explanations/open-run';
import { failure, success, type Result } from '../result';
import type { EditObstacle, RunEdit } from './run-edit';

export type Places = ReadonlyMap<string, string>;

/** Where everybody is after an edit; null: only solving again can tell. */
export function placeEdit(run: OpenRun, edit: RunEdit): Result<Places | null, EditObstacle> {
  const places = placesOf(run);
  switch (edit.kind) {
    case 'lock':
    case 'unlock':
      return success(places);
    case 'insert':
      return success(null);
    case 'withdraw': {
      if (edit.way === 'freeze') return success(without(places, edit.learner));
      // The school is then smaller, so what its unplaced weigh against others' is another number.
      if (hasUnplacedOfSchool(run, edit.learner)) return success(null);
      const after = flowed(run, edit.learner, (unit) => [{ kind: 'withdraw', unit }]);
      return success(after === null ? null : without(after, edit.learner));
    }
    case 'move':
      return moved(run, places, edit);
    case 'swap':
      return success(
        new Map([
          ...places,
          [edit.learner, places.get(edit.other) ?? ''],
          [edit.other, places.get(edit.learner) ?? ''],
        ]),
      );
    case 'add-seat':
    case 'remove-seat':
      return success(reseated(run, edit));
  }
}

function hasUnplacedOfSchool({ model, slots, unitOf }: OpenRun, learner: string): boolean {
  const { units } = model.units;
  const school = units[unitOf.get(learner) ?? -1]?.learner.school;
  return units.some((unit, at) => slots[at]! < 0 && unit.learner.school === school);
}

export function placesOf({ model, problem, slots }: OpenRun): Map<string, string> {
  const places = new Map<string, string>();
  model.units.units.forEach(({ learner }, unit) => {
    if (slots[unit]! >= 0) places.set(learner.id, problem.slots[slots[unit]!]!.id);
  });
  return places;
}

function moved(
  run: OpenRun,
  places: Places,
  { learner, slot, way }: Extract<RunEdit, { kind: 'move' }>,
): Result<Places | null, EditObstacle> {
  const unit = run.unitOf.get(learner);
  const at = run.model.slotIndex.get(slot);
  if (unit === undefined || at === undefined) return success(null);
  if (places.get(learner) === slot) return failure({ why: 'same-slot', slot });
  const arc = arcOf(run, unit, at);
  if (way === 'chain' && arc >= 0) {
    return success(flowed(run, learner, () => [{ kind: 'place', unit, arc }]));
  }
  const { code } = obstacleOf(run, unit, at);
  if (way === 'chain') return success(null);
  // A person may place someone where the rules do not allow it, but not where there is no seat.
  if (code === 'full' || code === 'locked' || code === 'booked' || code === 'closed')
    return failure({ why: 'no-room', slot });
  return success(new Map([...places, [learner, slot]]));
}

function flowed(
  run: OpenRun,
  learner: string,
  editsOf: (unit: number) => readonly FlowEdit[],
): Places | null {
  const unit = run.unitOf.get(learner);
  const isLocked = unit !== undefined && run.model.locks.slotOf.has(unit);
  if (unit === undefined || isLocked || !run.isFlow(unit)) return null;
  return after(run, editsOf(unit));
}

function reseated(
  run: OpenRun,
  { kind, slot }: { readonly kind: 'add-seat' | 'remove-seat'; readonly slot: string },
): Places | null {
  const rows = run.model.rows.flatMap(({ resource }, row) =>
    resource?.kind === 'slot' && resource.id === slot ? [row] : [],
  );
  // A row that could not bind is not in the model, and nor are arcs into one without any seat.
  if (rows.length === 0 || run.forest.leftOut.length > 0) return null;
  return after(
    run,
    rows.map((row) => ({ kind, row })),
  );
}

function after(run: OpenRun, edits: readonly FlowEdit[]): Places | null {
  const outcome = run.edits?.preview(edits);
  if (outcome?.kind !== 'possible') return null;
  const places = placesOf(run);
  for (const { unit, to } of outcome.moves) {
    const { learner } = run.model.units.units[unit]!;
    if (to < 0) places.delete(learner.id);
    else places.set(learner.id, run.problem.slots[run.model.candidates.arcSlot[to]!]!.id);
  }
  return places;
}

function without(places: Places, learner: string): Places {
  const rest = new Map(places);
  rest.delete(learner);
  return rest;
}
