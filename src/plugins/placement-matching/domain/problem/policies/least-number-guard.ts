import type { ChoiceModel } from '../../../allocator/choice-model';
import { fillLeastNumbers } from '../../../allocator/least-numbers';
import type { LinearSolver } from '../../../allocator/linear-solver';
import type { Model } from '../build-model';
import type { Room } from './room';

/** Answers, while slots are taken in turn, whether those that have begun can still reach their least number. */
export class LeastNumberGuard {
  isSure = true;
  private readonly model: Model;
  private readonly solver: LinearSolver;

  constructor(input: { readonly model: Model; readonly solver: LinearSolver }) {
    this.model = input.model;
    this.solver = input.solver;
  }

  async canBeFinished({ slots, begun }: Room): Promise<boolean> {
    if (begun.size === 0) return true;
    const { model, solver } = this;
    const rest = remainingModel(model, slots);
    const answer = await fillLeastNumbers({ model: rest, solver });
    if (answer.kind === 'unknown') this.isSure = false;
    return answer.kind === 'found';
  }
}

/** What those without a slot may still take. */
function remainingModel({ choice, candidates, locks }: Model, slots: Int32Array): ChoiceModel {
  const { arcUnit, rows, lowerRows } = choice;
  const isOpen = (arc: number): boolean => slots[arcUnit[arc]!]! < 0;
  const isTaken = (arc: number): boolean => {
    return !locks.slotOf.has(arcUnit[arc]!) && slots[arcUnit[arc]!] === candidates.arcSlot[arc];
  };
  const count = (arcs: Int32Array): number => arcs.filter(isTaken).length;
  const isClosed = Uint8Array.from(arcUnit, (_, arc) => Number(!isOpen(arc)));
  return {
    ...{ ...choice, isClosed },
    rows: rows.map((row) => ({
      arcs: row.arcs.filter(isOpen),
      capacity: row.capacity - count(row.arcs),
    })),
    lowerRows: lowerRows.map((row) => ({
      ...row,
      arcs: row.arcs.filter(isOpen),
      taken: row.taken + count(row.arcs),
    })),
  };
}
