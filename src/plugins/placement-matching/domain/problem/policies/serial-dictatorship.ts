import type { LinearSolver } from '../../../allocator/linear-solver';
import type { Model } from '../build-model';
import { possibleSlots } from '../candidates';
import type { Problem } from '../problem';
import { LeastNumberGuard } from './least-number-guard';
import { Room } from './room';
import { drawn, Turns } from './turns';

export type TurnsTaken = {
  /** The slot of each unit, −1 for none. */
  readonly slots: Int32Array;
  /** Whether every question about least numbers was answered. */
  readonly isSure: boolean;
};

/**
 * Serial dictatorship by lottery: in order of their turns each takes the first wish still possible on all its days;
 * where any eligible place will do, those without one then take, in the same order, the possible slot with the least
 * draw. Undefined when the locks allow no allocation at all. A place that would leave some slot below its least number for good is not possible.
 * Nobody gains by wishing other than they want. Source: Abdulkadiroğlu and Sönmez 1998.
 */
export async function serialDictatorship(input: {
  readonly problem: Problem;
  readonly model: Model;
  readonly solver: LinearSolver;
  readonly onProgress: (stage: string, placed: () => number) => void;
}): Promise<TurnsTaken | undefined> {
  const { problem, model, solver, onProgress } = input;
  const room = new Room(model);
  const guard = new LeastNumberGuard({ model, solver });
  if (!(await guard.canBeFinished(room))) return undefined;
  const turns = new Turns(model).inOrder();
  const indexOf = model.slotIndex;
  const possible = possibleSlots({ problem, units: model.units, limit: Infinity });
  const take = async (unit: number, slots: Iterable<number>): Promise<void> => {
    for (const slot of slots) {
      if (!room.hasRoom(unit, slot)) continue;
      room.take(unit, slot);
      if (await guard.canBeFinished(room)) return;
      room.leave(unit);
    }
  };
  const placed = (): number => room.slots.filter((slot) => slot >= 0).length;
  for (const unit of turns) {
    onProgress('serial-dictatorship', placed);
    const { learner } = model.units.units[unit]!;
    const canTake = possible(model.units.units[unit]!);
    const wished = learner.wishes.flatMap((id) => indexOf.get(id) ?? []);
    await take(unit, wished.filter(canTake.has));
  }
  if (problem.fallback === 'any-eligible') {
    for (const unit of turns) {
      if (room.slots[unit]! >= 0) continue;
      onProgress('serial-dictatorship', placed);
      const { list } = possible(model.units.units[unit]!);
      await take(
        unit,
        drawn({ model, unit, slots: list.filter((slot) => room.hasRoom(unit, slot)) }),
      );
    }
  }
  return { slots: room.slots, isSure: guard.isSure };
}
