import { LEFT_OUT, type EditableFlow } from './editable-flow';
import { NodeQueue } from './node-queue';
import { HEAD } from './row-entries';

/** What stands for the unit of a hop between a row and the row around it, or a group and the root. */
export const NO_UNIT = -1;
const UNSEEN = 0;
const SEEN = 1;
const SETTLED = 2;

/**
 * The nodes that a search in the residual network has seen, how far they are and by which hop they were reached.
 * A hop is either between a row and the row around it (or a group and the root), or a unit that leaves its place at one
 * node for a place at the other. Its length is its reduced cost, a vector compared stage by stage.
 */
export class ResidualHops {
  readonly distance: Float64Array;
  /** The hop by which each seen node was reached: from where, which unit moves (NO_UNIT: none), to which arc. */
  readonly hopNode: Int32Array;
  readonly hopUnit: Int32Array;
  readonly hopArc: Int32Array;
  settled: number[] = [];
  private seen: number[] = [];
  private readonly flow: EditableFlow;
  private readonly width: number;
  private readonly progress: Uint8Array;
  private readonly queue: NodeQueue;
  private readonly candidate: Float64Array;
  /** What is longer is not looked at: the distance of the root as far as it is known. */
  private readonly limit: Float64Array;

  constructor(flow: EditableFlow) {
    const nodeCount = flow.outside + 1;
    this.flow = flow;
    this.width = flow.stages.length;
    this.distance = new Float64Array(nodeCount * this.width);
    this.progress = new Uint8Array(nodeCount);
    this.hopNode = new Int32Array(nodeCount);
    this.hopUnit = new Int32Array(nodeCount);
    this.hopArc = new Int32Array(nodeCount);
    this.queue = new NodeQueue(nodeCount, this.distance, this.width);
    this.candidate = new Float64Array(this.width);
    this.limit = new Float64Array(this.width);
  }

  clear(): void {
    for (const node of this.seen) this.progress[node] = UNSEEN;
    this.queue.clear();
    this.limit.fill(Number.MAX_VALUE);
    this.seen = [];
    this.settled = [];
  }

  start(node: number): void {
    this.progress[node] = SEEN;
    this.seen.push(node);
    this.distance.fill(0, node * this.width, (node + 1) * this.width);
    this.hopNode[node] = -1;
    this.queue.offer(node);
  }

  /** Looks at no node that is further than the nearest by one of the first stages. */
  keepEqual(stages: number): void {
    const nearest = this.queue.first;
    if (nearest === undefined) return;
    for (let stage = 0; stage < stages; stage++) {
      this.limit[stage] = this.distance[nearest * this.width + stage]!;
    }
    if (stages > 0) this.limit.fill(Number.MAX_VALUE, stages);
  }

  /** The nearest node that is not settled; undefined when there is none within the limit. */
  settleNext(): number | undefined {
    const node = this.queue.take();
    if (node === undefined || this.isBeyondLimit(node)) return undefined;
    this.progress[node] = SETTLED;
    this.settled.push(node);
    return node;
  }

  isSettled(node: number): boolean {
    return this.progress[node] === SETTLED;
  }

  /** Nothing can be nearer than what is no further than the node itself: no reduced cost is below zero. */
  isRootAsNear(node: number): boolean {
    const { distance, width, flow } = this;
    if (this.progress[flow.root] !== SEEN) return false;
    for (let stage = 0; stage < width; stage++) {
      if (distance[flow.root * width + stage] !== distance[node * width + stage]) return false;
    }
    return true;
  }

  expandForward(node: number): void {
    const { flow } = this;
    if (!flow.isFull(node)) this.relax(node, flow.parent[node]!, NO_UNIT, 1);
    if (this.isRootAsNear(node)) return;
    for (const row of flow.children.of(node)) {
      if (flow.flow[row]! > 0) this.relax(node, row, NO_UNIT, -1);
    }
    const { unitStart } = flow.model;
    for (let unit = flow.firstUnit[node]!; unit >= 0; unit = flow.nextUnit[unit]!) {
      const present = flow.unitArc[unit]!;
      for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
        const to = flow.arcNode[arc]!;
        if (this.isBeyondRoot(node, unit, arc, to)) continue;
        if (arc !== present && flow.isOpen(arc)) this.relax(node, to, unit, arc);
      }
      if (present !== LEFT_OUT) this.relax(node, flow.nodeOf(unit, LEFT_OUT), unit, LEFT_OUT);
    }
  }

  /** Distances are towards `node`: the hop into each node found leads on to where the search came from. */
  expandBackward(node: number): void {
    const { flow } = this;
    if (flow.flow[node]! > 0) this.relaxBack(flow.parent[node]!, node, NO_UNIT, -1);
    if (this.isRootAsNear(node)) return;
    for (const row of flow.children.of(node)) {
      if (!flow.isFull(row)) this.relaxBack(row, node, NO_UNIT, 1);
    }
    const { entries } = flow;
    for (let entry = entries.start[node]!; entry < entries.start[node + 1]!; entry++) {
      if (this.isHeadBeyondRoot(node, entry)) continue;
      const arc = entries.arc[entry]!;
      const unit = entries.unit[entry]!;
      if (this.isBeyondRoot(node, unit, arc, node)) continue;
      if (flow.isFree(unit) && arc !== flow.unitArc[unit] && flow.isOpen(arc)) {
        this.relaxBack(flow.unitNode[unit]!, node, unit, arc);
      }
    }
    for (const unit of flow.unitsOfGroup.of(node)) {
      if (flow.isFree(unit) && flow.unitArc[unit] !== LEFT_OUT) {
        this.relaxBack(flow.unitNode[unit]!, node, unit, LEFT_OUT);
      }
    }
  }

  /**
   * Whether the hop of a unit is longer than the way to the root that is known: nearly all are, most by the first two
   * parts. So it is here that the time of an edit goes, and three lists side by side are all that is read.
   */
  private isBeyondRoot(origin: number, unit: number, arc: number, to: number): boolean {
    const { width, distance, limit } = this;
    const { unitPrice, arcCosts, potential } = this.flow;
    for (let stage = 0; stage < width; stage++) {
      const length =
        distance[origin * width + stage]! +
        unitPrice[unit * width + stage]! +
        arcCosts[arc * width + stage]! -
        potential[to * width + stage]!;
      // A cost that nobody has asked for yet is NaN, and nothing is known then.
      if (length !== limit[stage]) return length > limit[stage]!;
    }
    return false;
  }

  /** The same by the first stages alone, for an entry of `node`. */
  private isHeadBeyondRoot(node: number, entry: number): boolean {
    const { width, distance, limit } = this;
    const { unitPrice, entries, potential } = this.flow;
    const unit = entries.unit[entry]!;
    const stages = Math.min(HEAD, width);
    for (let stage = 0; stage < stages; stage++) {
      const length =
        distance[node * width + stage]! +
        unitPrice[unit * width + stage]! +
        entries.head[entry * HEAD + stage]! -
        potential[node * width + stage]!;
      if (length !== limit[stage]) return length > limit[stage]!;
    }
    return false;
  }

  relax(from: number, to: number, unit: number, arc: number): void {
    if (this.progress[to] !== SETTLED) this.tryHop(from, to, unit, arc, to, from);
  }

  private relaxBack(from: number, to: number, unit: number, arc: number): void {
    if (this.progress[from] !== SETTLED) this.tryHop(from, to, unit, arc, from, to);
  }

  /** Compares stage by stage, and stops as soon as the way is longer than the one known or than one to the root. */
  private tryHop(
    from: number,
    to: number,
    unit: number,
    arc: number,
    reached: number,
    origin: number,
  ): void {
    const { width, distance, candidate, limit, progress } = this;
    const { root, potential } = this.flow;
    let order = progress[reached] === UNSEEN ? -1 : 0;
    let toRoot = 0;
    for (let stage = 0; stage < width; stage++) {
      const drop = potential[from * width + stage]! - potential[to * width + stage]!;
      const length =
        distance[origin * width + stage]! + drop + this.hopCost(stage, from, to, unit, arc);
      if (order === 0) order = length - distance[reached * width + stage]!;
      if (toRoot === 0) toRoot = length - limit[stage]!;
      if (order > 0 || toRoot > 0) return;
      candidate[stage] = length;
    }
    if (order === 0 && !this.isSmaller(unit, arc, reached)) return;
    if (progress[reached] === UNSEEN) this.seen.push(reached);
    progress[reached] = SEEN;
    for (let stage = 0; stage < width; stage++) {
      distance[reached * width + stage] = candidate[stage]!;
      if (reached === root) limit[stage] = candidate[stage]!;
    }
    this.hopNode[reached] = origin;
    this.hopUnit[reached] = unit;
    this.hopArc[reached] = arc;
    this.queue.offer(reached);
  }

  private isSmaller(unit: number, arc: number, reached: number): boolean {
    const known = this.hopUnit[reached]!;
    return unit < known || (unit === known && arc < this.hopArc[reached]!);
  }

  private hopCost(stage: number, from: number, to: number, unit: number, arc: number): number {
    const { flow } = this;
    if (unit >= 0) {
      return flow.cost(stage, unit, arc) - flow.cost(stage, unit, flow.unitArc[unit]!);
    }
    if (arc > 0) return flow.stepCost(stage, from, flow.flow[from]! + 1);
    return -flow.stepCost(stage, to, flow.flow[to]!);
  }

  private isBeyondLimit(node: number): boolean {
    const { distance, width, limit } = this;
    for (let stage = 0; stage < width; stage++) {
      const length = distance[node * width + stage]!;
      if (length !== limit[stage]) return length > limit[stage]!;
    }
    return false;
  }
}
