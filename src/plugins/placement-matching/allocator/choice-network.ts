import type { ChoiceModel } from './choice-model';
import type { Forest } from './laminar';
import { UNLIMITED, type UnitNetwork } from './flow-basis';

/**
 * The choice model as a network: unit → innermost row of the arc → row around it → … → root, and
 * unit → group → root for those who stay out. A group reaches the root by one plain link and, for rising steps,
 * by one link of capacity 1 for each of its units; the steps wait until a stage prices them.
 * Hubs and their links: rows, then groups; the links of steps follow. Arcs keep their numbers in the model;
 * staying out is `leaveId(unit)`.
 */
export type ChoiceNetwork = {
  readonly network: UnitNetwork;
  readonly leaveId: (unit: number) => number;
  readonly groupHub: (group: number) => number;
  /** The steps of group g are the links stepStart[g] … stepStart[g + 1] − 1. */
  readonly stepStart: Int32Array;
};

export function buildChoiceNetwork(model: ChoiceModel, forest: Forest): ChoiceNetwork {
  const { rows, groupCount, arcUnit, unitGroup } = model;
  const root = rows.length + groupCount;
  const stepStart = stepStarts(model, root);
  const linkCount = stepStart[groupCount] ?? root;
  const linkSource = Int32Array.from({ length: linkCount }, (_, link) => link);
  const linkTarget = new Int32Array(linkCount).fill(root);
  const linkCapacity = new Int32Array(linkCount).fill(UNLIMITED);
  rows.forEach((row, index) => {
    const around = forest.parent[index]!;
    if (around >= 0) linkTarget[index] = around;
    if (forest.isLeftOut[index] === 0) linkCapacity[index] = Math.min(row.capacity, UNLIMITED);
  });
  for (let group = 0; group < groupCount; group++) {
    for (let link = stepStart[group]!; link < stepStart[group + 1]!; link++) {
      linkSource[link] = rows.length + group;
      linkCapacity[link] = 1;
    }
  }
  const leaveId = (unit: number): number => arcUnit.length + unit;
  const groupHub = (group: number): number => rows.length + group;
  const leaveHub = (unit: number): number => {
    const group = unitGroup[unit]!;
    return group < 0 ? root : groupHub(group);
  };
  const arcs = arcsByUnit({ model, forest, root, leaveId, leaveHub });
  const openLinks = Int32Array.from({ length: root }, (_, link) => link);
  const network = { root, ...arcs, linkSource, linkTarget, linkCapacity, openLinks };
  return { network, leaveId, groupHub, stepStart };
}

/** The open arcs of each unit, and staying out behind them. */
function arcsByUnit(input: {
  readonly model: ChoiceModel;
  readonly forest: Forest;
  readonly root: number;
  readonly leaveId: (unit: number) => number;
  readonly leaveHub: (unit: number) => number;
}): Pick<UnitNetwork, 'unitStart' | 'arcHub' | 'arcId'> {
  const { model, forest, root, leaveId, leaveHub } = input;
  const { unitCount, isClosed } = model;
  const unitStart = new Int32Array(unitCount + 1);
  const arcHub = new Int32Array(model.arcUnit.length + unitCount);
  const arcId = new Int32Array(arcHub.length);
  let next = 0;
  for (let unit = 0; unit < unitCount; unit++) {
    for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
      if (isClosed?.[arc] === 1) continue;
      const row = forest.innermost[arc]!;
      arcHub[next] = row < 0 ? root : row;
      arcId[next++] = arc;
    }
    arcHub[next] = leaveHub(unit);
    arcId[next++] = leaveId(unit);
    unitStart[unit + 1] = next;
  }
  return { unitStart, arcHub: arcHub.subarray(0, next), arcId: arcId.subarray(0, next) };
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
