import { LEFT_OUT, WITHDRAWN, type EditableFlow } from './editable-flow';

/**
 * Whether an editable flow is what it claims: every flow counted afresh and within its capacity, and no hop of the
 * residual network below the zero vector. That is complementary slackness, stage by stage, so the choice is best.
 */
export function isProven(flow: EditableFlow): boolean {
  return isCounted(flow) && areRowsPriced(flow) && areUnitsPlaced(flow);
}

/** Whether no other place of the unit is better for all together, at the present prices. */
export function hasBestPlace(flow: EditableFlow, unit: number): boolean {
  const { unitStart } = flow.model;
  if (isBetter(flow, unit, LEFT_OUT)) return false;
  for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
    if (flow.isOpen(arc) && isBetter(flow, unit, arc)) return false;
  }
  return true;
}

/** The unit's best arc with room in every row as it stands, its own seat counted as room; −1 when there is none. */
export function bestFreeArc(flow: EditableFlow, unit: number): number {
  const { unitStart } = flow.model;
  const own = new Set<number>();
  for (
    let node = flow.unitNode[unit]!;
    node >= 0 && node !== flow.root;
    node = flow.parent[node]!
  ) {
    own.add(node);
  }
  let best = -1;
  for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
    if (!flow.isOpen(arc) || !hasRoom(flow, flow.arcNode[arc]!, own)) continue;
    const order = best < 0 ? -1 : signOf(flow, (stage) => costGap(flow, stage, arc, best));
    if (order < 0) best = arc;
  }
  return best;
}

function hasRoom(flow: EditableFlow, first: number, own: ReadonlySet<number>): boolean {
  for (let node = first; node !== flow.root; node = flow.parent[node]!) {
    if (flow.isFull(node) && !own.has(node)) return false;
  }
  return true;
}

function costGap(flow: EditableFlow, stage: number, arc: number, other: number): number {
  return flow.stages[stage]!.arcCost(arc) - flow.stages[stage]!.arcCost(other);
}

function isCounted(flow: EditableFlow): boolean {
  const count = new Int32Array(flow.root + 1);
  for (const first of flow.unitNode) {
    for (let node = first; node >= 0 && node !== flow.root; node = flow.parent[node]!) {
      count[node]! += 1;
    }
  }
  for (let node = 0; node < flow.root; node++) {
    if (count[node] !== flow.flow[node] || count[node]! > flow.capacity[node]!) return false;
  }
  return true;
}

function areRowsPriced(flow: EditableFlow): boolean {
  for (let node = 0; node < flow.root; node++) {
    const above = flow.parent[node]!;
    const used = flow.flow[node]!;
    const more = signOf(flow, (stage) => {
      return flow.drop(stage, node, above) + flow.stepCost(stage, node, used + 1);
    });
    if (!flow.isFull(node) && more < 0) return false;
    const less = signOf(flow, (stage) => {
      return flow.drop(stage, above, node) - flow.stepCost(stage, node, used);
    });
    if (used > 0 && less < 0) return false;
  }
  return true;
}

function areUnitsPlaced(flow: EditableFlow): boolean {
  for (let unit = 0; unit < flow.unitArc.length; unit++) {
    if (flow.unitArc[unit] === WITHDRAWN || flow.isHeld(unit)) continue;
    if (!hasBestPlace(flow, unit)) return false;
  }
  return true;
}

function isBetter(flow: EditableFlow, unit: number, arc: number): boolean {
  const present = flow.unitArc[unit]!;
  if (arc === present) return false;
  const from = flow.unitNode[unit]!;
  const to = flow.nodeOf(unit, arc);
  const order = signOf(flow, (stage) => {
    const gain = flow.cost(stage, unit, arc) - flow.cost(stage, unit, present);
    return gain + flow.drop(stage, from, to);
  });
  return order < 0;
}

/** The sign of a vector: that of its first part other than 0. */
function signOf(flow: EditableFlow, part: (stage: number) => number): number {
  for (let stage = 0; stage < flow.stages.length; stage++) {
    const value = part(stage);
    if (value !== 0) return Math.sign(value);
  }
  return 0;
}
