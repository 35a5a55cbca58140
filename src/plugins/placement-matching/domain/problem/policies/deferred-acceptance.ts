import type { Model } from '../build-model';
import { possibleSlots } from '../candidates';
import type { Problem } from '../problem';
import { Market, type Proposal } from './market';
import { Room } from './room';
import { drawn, Turns } from './turns';

/**
 * Deferred acceptance in rounds: every learner without a place proposes to the next of its wishes; each slot keeps the
 * best of those it holds and those who ask, as many as it has seats, and then each supervisor with a ranking the best
 * of what its slots keep. It ends when nobody without a place has a wish left. O(wishes · log) in all.
 *
 * Where the slots of a supervisor rank as the supervisor does, no learner and slot would rather have each other
 * (stable), and every learner gets the best that any stable outcome gives. Where any eligible place will do, those
 * without one then take free seats in order of their turns. Source: Gale and Shapley 1962; Abraham et al. 2007.
 */
export function deferredAcceptance(input: {
  readonly problem: Problem;
  readonly model: Model;
  readonly onProgress: (stage: string, placed: () => number) => void;
}): Int32Array {
  const { problem, model, onProgress } = input;
  const { units } = model.units;
  const turns = new Turns(model);
  const open = turns.inOrder();
  const possible = possibleSlots({ problem, units: model.units, limit: Infinity });
  const room = new Room(model);
  const market = new Market({ model, turns, room });
  const lists = units.map((unit) => {
    const wished = unit.learner.wishes.flatMap((id) => model.slotIndex.get(id) ?? []);
    return wished.filter(possible(unit).has);
  });
  const asked = new Int32Array(units.length);
  const next = (unit: number): Proposal[] => {
    const slot = lists[unit]![asked[unit]!];
    asked[unit]! += 1;
    return slot === undefined ? [] : [{ unit, slot }];
  };
  for (let free = open; free.length > 0;) {
    onProgress('deferred-acceptance', () => market.held.size);
    free = market.consider(free.flatMap(next));
  }
  for (const [unit, slot] of market.held) room.take(unit, slot);
  if (problem.fallback === 'none') return room.slots;
  for (const unit of open) {
    if (room.slots[unit]! >= 0) continue;
    const left = possible(units[unit]!).list.filter((slot) => room.hasRoom(unit, slot));
    const [first] = drawn({ model, unit, slots: left });
    if (first !== undefined) room.take(unit, first);
  }
  return room.slots;
}
