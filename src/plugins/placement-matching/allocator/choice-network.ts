import type { ChoiceModel } from './choice-model';
import type { Forest } from './laminar';
import { UNLIMITED, type FlowNetwork } from './network-simplex';

/**
 * The choice model as a network: unit → innermost row of the arc → row around it → … → root, and
 * unit → group → root for those who stay out. A group reaches the root by one plain arc and, for rising steps,
 * by one arc of capacity 1 for each of its units; the steps wait until a stage prices them.
 * Arcs are numbered: choices as in the model, then staying out by unit, rows, groups, steps.
 */
export type ChoiceNetwork = {
  readonly network: FlowNetwork;
  readonly leaveArc: (unit: number) => number;
  readonly rowNode: (row: number) => number;
  readonly rowArc: (row: number) => number;
  readonly groupNode: (group: number) => number;
  readonly groupArc: (group: number) => number;
  /** The steps of group g are the arcs stepStart[g] … stepStart[g + 1] − 1. */
  readonly stepStart: Int32Array;
};

export function buildChoiceNetwork(model: ChoiceModel, forest: Forest): ChoiceNetwork {
  const { unitCount, rows, groupCount, arcUnit, unitGroup } = model;
  const choices = arcUnit.length;
  const firstRowNode = unitCount;
  const firstGroupNode = firstRowNode + rows.length;
  const root = firstGroupNode + groupCount;
  const firstRowArc = choices + unitCount;
  const firstGroupArc = firstRowArc + rows.length;
  const stepStart = stepStarts(model, firstGroupArc + groupCount);
  const arcCount = stepStart[groupCount] ?? firstGroupArc;
  const source = new Int32Array(arcCount);
  const target = new Int32Array(arcCount).fill(root);
  const capacity = new Int32Array(arcCount).fill(UNLIMITED);
  const flow = new Int32Array(arcCount);
  const treeArc = new Int32Array(root + 1).fill(-1);

  for (let arc = 0; arc < choices; arc++) {
    const row = forest.innermost[arc]!;
    source[arc] = arcUnit[arc]!;
    if (row >= 0) target[arc] = firstRowNode + row;
  }
  for (let unit = 0; unit < unitCount; unit++) {
    const group = unitGroup[unit]!;
    const arc = choices + unit;
    source[arc] = unit;
    flow[arc] = 1;
    treeArc[unit] = arc;
    if (group < 0) continue;
    target[arc] = firstGroupNode + group;
    flow[firstGroupArc + group]! += 1;
  }
  rows.forEach((row, index) => {
    const arc = firstRowArc + index;
    const around = forest.parent[index]!;
    source[arc] = firstRowNode + index;
    if (around >= 0) target[arc] = firstRowNode + around;
    capacity[arc] = forest.isLeftOut[index] === 1 ? UNLIMITED : row.capacity;
    treeArc[firstRowNode + index] = arc;
  });
  for (let group = 0; group < groupCount; group++) {
    source[firstGroupArc + group] = firstGroupNode + group;
    treeArc[firstGroupNode + group] = firstGroupArc + group;
    for (let arc = stepStart[group]!; arc < stepStart[group + 1]!; arc++) {
      source[arc] = firstGroupNode + group;
      capacity[arc] = 1;
    }
  }
  const open = Int32Array.from({ length: firstGroupArc + groupCount }, (_, arc) => arc);
  const { isClosed } = model;
  const active = isClosed ? open.filter((arc) => isClosed[arc] !== 1) : open;
  return {
    network: { nodeCount: root + 1, root, source, target, capacity, flow, treeArc, active },
    leaveArc: (unit) => choices + unit,
    rowNode: (row) => firstRowNode + row,
    rowArc: (row) => firstRowArc + row,
    groupNode: (group) => firstGroupNode + group,
    groupArc: (group) => firstGroupArc + group,
    stepStart,
  };
}

function stepStarts(model: ChoiceModel, first: number): Int32Array {
  const starts = new Int32Array(model.groupCount + 1);
  for (const group of model.unitGroup) {
    if (group >= 0) starts[group + 1]! += 1;
  }
  starts[0] = first;
  for (let group = 0; group < model.groupCount; group++) starts[group + 1]! += starts[group]!;
  return starts;
}
