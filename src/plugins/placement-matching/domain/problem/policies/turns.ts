import type { Model } from '../build-model';
import { compareCodePoints } from '../code-points';
import { lotteryNumber, turnNumber } from '../lottery';

/** Priority groups first, in each the smallest lottery number first; visits of one learner keep their order. */
export class Turns {
  private readonly model: Model;
  private readonly numbers: Float64Array;

  constructor(model: Model) {
    const { units } = model.units;
    this.model = model;
    this.numbers = Float64Array.from(units, ({ learner }) =>
      turnNumber(model.problem.seed, learner.id),
    );
  }

  /** The units that are not locked. */
  inOrder(): number[] {
    const { units, locks } = this.model;
    const open = units.units.flatMap((_, unit) => (locks.slotOf.has(unit) ? [] : [unit]));
    return open.sort((a, b) => this.byGroup(a, b) || this.byNumber(a, b));
  }

  byGroup(a: number, b: number): number {
    const { units } = this.model.units;
    const [one = Infinity, other = Infinity] = [a, b].map((at) => units[at]!.learner.priority);
    return one === other ? 0 : one < other ? -1 : 1;
  }

  byNumber(a: number, b: number): number {
    const { units } = this.model.units;
    const byId = (): number => compareCodePoints(units[a]!.learner.id, units[b]!.learner.id);
    return this.numbers[a]! - this.numbers[b]! || byId() || a - b;
  }
}

/** The slots in order of their draw with the unit. */
export function drawn(input: {
  readonly model: Model;
  readonly unit: number;
  readonly slots: readonly number[];
}): number[] {
  const { model, unit, slots } = input;
  const draws = slots.map((slot) => ({ slot, draw: drawOf(model, unit, slot) }));
  return draws.sort((a, b) => a.draw - b.draw || a.slot - b.slot).map(({ slot }) => slot);
}

export function drawOf({ problem, units }: Model, unit: number, slot: number): number {
  const { learner, visit } = units.units[unit]!;
  const { id } = problem.slots[slot]!;
  return lotteryNumber({ seed: problem.seed, learner: learner.id, slot: id, visit });
}
