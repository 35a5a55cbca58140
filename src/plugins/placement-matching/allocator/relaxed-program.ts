import type { ChoiceModel, Stage } from './choice-model';
import type { CutRow } from './cut';
import type { LinearBasis, LinearModel } from './linear-solver';

/** What a program may still choose after some stages: the face of their best solutions. */
export type ProgramFace = {
  readonly model: ChoiceModel;
  /** Arcs that are columns of the program. */
  readonly isColumn: Uint8Array;
  /** Units that never stay out. */
  readonly isIn: Uint8Array;
  /** Rows that are full in every best solution. */
  readonly isFull: Uint8Array;
  /** Inequalities that only whole choices keep, and which of them are full in every best solution. */
  readonly cuts: readonly CutRow[];
  readonly isCutFull: Uint8Array;
  /** Groups whose steps count; their bounds by step. */
  readonly steps: readonly GroupSteps[];
};

export type GroupSteps = {
  readonly group: number;
  /** Units of the group that may stay out. */
  readonly units: readonly number[];
  /** 1: taken for good, −1: never taken, 0: open. */
  readonly fixed: Int8Array;
};

/** What each arc, unit, row and step is in a basis: codes of the solver (0 at its lower end, 1 basic, 2 at its upper). */
export type FaceBasis = {
  readonly arcs: Int32Array;
  readonly units: Int32Array;
  readonly rows: Int32Array;
  readonly cuts: Int32Array;
  readonly groups: Int32Array;
  readonly steps: Int32Array;
};

export const AT_LOWER = 0;
export const BASIC = 1;
export const AT_UPPER = 2;

/**
 * One stage on a face as a linear program. Columns: arcs, then steps. Rows: units, capacities, cuts, groups (chosen
 * and steps together are all units that might stay out). Staying out is the zero from which an arc's cost is counted.
 */
export function relaxedProgram(
  face: ProgramFace,
  stage: Stage,
): { readonly linear: LinearModel; readonly arcs: Int32Array } {
  const { model, steps } = face;
  const arcs = columnsOf(face);
  const local = new Int32Array(model.arcUnit.length).fill(-1);
  arcs.forEach((arc, at) => (local[arc] = at));
  const stepCount = steps.reduce((sum, { units }) => sum + units.length, 0);
  const columns = arcs.length + stepCount;
  const rows = new RowWriter();
  for (let unit = 0; unit < model.unitCount; unit++) {
    for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
      if (local[arc]! >= 0) rows.entry(local[arc]!);
    }
    rows.end(face.isIn[unit] === 1 ? 1 : -Infinity, 1);
  }
  model.rows.forEach((row, at) => {
    for (const arc of row.arcs) if (local[arc]! >= 0) rows.entry(local[arc]!);
    rows.end(face.isFull[at] === 1 ? row.capacity : -Infinity, row.capacity);
  });
  face.cuts.forEach((row, at) => {
    row.arcs.forEach((arc, place) => {
      if (local[arc]! >= 0) rows.entry(local[arc]!, row.weights[place]!);
    });
    rows.end(face.isCutFull[at] === 1 ? row.capacity : -Infinity, row.capacity);
  });
  const upper = new Float64Array(columns).fill(Infinity);
  const lower = new Float64Array(columns);
  const cost = new Float64Array(columns);
  arcs.forEach((arc, at) => (cost[at] = stage.arcCost(arc) - stage.leaveCost(model.arcUnit[arc]!)));
  let step = arcs.length;
  for (const { group, units, fixed } of steps) {
    for (const unit of units) {
      for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
        if (local[arc]! >= 0) rows.entry(local[arc]!);
      }
    }
    units.forEach((_, at) => {
      rows.entry(step);
      cost[step] = stage.stepCost?.(group, at + 1) ?? 0;
      lower[step] = fixed[at] === 1 ? 1 : 0;
      upper[step] = fixed[at] === -1 ? 0 : 1;
      step += 1;
    });
    rows.end(units.length, units.length);
  }
  const isWhole = new Uint8Array(columns);
  return { linear: { columns, cost, lower, upper, isWhole, ...rows.written() }, arcs };
}

export function programBasis(basis: FaceBasis, arcs: Int32Array): LinearBasis {
  const columns = new Int32Array(arcs.length + basis.steps.length);
  arcs.forEach((arc, at) => (columns[at] = basis.arcs[arc]!));
  columns.set(basis.steps, arcs.length);
  const { units, rows, cuts, groups } = basis;
  return { columns, rows: Int32Array.from([...units, ...rows, ...cuts, ...groups]) };
}

export function faceBasis(face: ProgramFace, basis: LinearBasis, arcs: Int32Array): FaceBasis {
  const { unitCount, rows, arcUnit } = face.model;
  const firstCut = unitCount + rows.length;
  const firstGroup = firstCut + face.cuts.length;
  const all = new Int32Array(arcUnit.length);
  arcs.forEach((arc, at) => (all[arc] = basis.columns[at]!));
  return {
    arcs: all,
    units: basis.rows.slice(0, unitCount),
    rows: basis.rows.slice(unitCount, firstCut),
    cuts: basis.rows.slice(firstCut, firstGroup),
    groups: basis.rows.slice(firstGroup),
    steps: basis.columns.slice(arcs.length),
  };
}

function columnsOf({ isColumn }: ProgramFace): Int32Array {
  const arcs: number[] = [];
  isColumn.forEach((isOne, arc) => {
    if (isOne === 1) arcs.push(arc);
  });
  return Int32Array.from(arcs);
}

class RowWriter {
  private readonly index: number[] = [];
  private readonly value: number[] = [];
  private readonly starts: number[] = [0];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];

  entry(column: number, value = 1): void {
    this.index.push(column);
    this.value.push(value);
  }

  end(lower: number, upper: number): void {
    this.starts.push(this.index.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  written(): Pick<LinearModel, 'rowStart' | 'index' | 'value' | 'rowLower' | 'rowUpper'> {
    return {
      rowStart: Int32Array.from(this.starts),
      index: Int32Array.from(this.index),
      value: Float64Array.from(this.value),
      rowLower: Float64Array.from(this.lower),
      rowUpper: Float64Array.from(this.upper),
    };
  }
}
