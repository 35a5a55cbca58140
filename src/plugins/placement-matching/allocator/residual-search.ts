import { LEFT_OUT, WITHDRAWN, type EditableFlow } from './editable-flow';
import { NodeQueue } from './node-queue';

/**
 * One shortest path between a node and the root in the residual network of an editable flow, by Dijkstra.
 *
 * Lengths are reduced costs, never below the zero vector while the prices are right. `fill` finds a way for one unit of
 * flow from a node to the root, `release` the best flow to take its place at a node that has lost one, searched
 * backwards. A hop is either between a row and the row around it (or a group and the root), or a unit that leaves its
 * place at one node for a place at the other. Distances below that of the root then correct the potentials, which
 * keeps all reduced costs right and makes those on the path 0. Among equally short paths the smallest numbers win.
 */
const NO_UNIT = -1;
const UNSEEN = 0;
const SEEN = 1;
const SETTLED = 2;

export class ResidualSearch {
  private readonly flow: EditableFlow;
  private readonly width: number;
  private readonly distance: Float64Array;
  private readonly progress: Uint8Array;
  /** The hop by which each seen node was reached: from where, which unit moves (NO_UNIT: none), to which arc. */
  private readonly hopNode: Int32Array;
  private readonly hopUnit: Int32Array;
  private readonly hopArc: Int32Array;
  private readonly queue: NodeQueue;
  private readonly candidate: Float64Array;
  private seen: number[] = [];
  private settled: number[] = [];

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
  }

  /** The flow of one more unit at `node` finds its way to the root; false when nobody can make room. */
  fill(node: number): boolean {
    this.start(node);
    return this.run(true);
  }

  /** A withdrawn unit takes the place that is best for all together. */
  insert(unit: number): boolean {
    const { flow } = this;
    this.clear();
    const { unitStart } = flow.model;
    this.relax(flow.outside, flow.nodeOf(unit, LEFT_OUT), unit, LEFT_OUT);
    for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
      if (flow.isOpen(arc)) this.relax(flow.outside, flow.arcNode[arc]!, unit, arc);
    }
    return this.run(true);
  }

  /** One unit of flow less has come to `node`: whoever gains most by the room moves in, and so on. */
  release(node: number): boolean {
    this.start(node);
    return this.run(false);
  }

  private run(isForward: boolean): boolean {
    const { flow, queue } = this;
    for (let node = queue.take(); node !== undefined; node = queue.take()) {
      this.progress[node] = SETTLED;
      if (node === flow.root) {
        this.correctPotentials(isForward);
        this.followPath(isForward);
        return true;
      }
      this.settled.push(node);
      if (isForward) this.expandForward(node);
      else this.expandBackward(node);
    }
    return false;
  }

  private expandForward(node: number): void {
    const { flow } = this;
    const above = flow.parent[node]!;
    if (!flow.isFull(node)) this.relax(node, above, NO_UNIT, 1);
    if (this.isRootAsNear(node)) return;
    for (const row of flow.children.of(node)) {
      if (flow.flow[row]! > 0) this.relax(node, row, NO_UNIT, -1);
    }
    const { unitStart } = flow.model;
    for (let unit = flow.firstUnit[node]!; unit >= 0; unit = flow.nextUnit[unit]!) {
      const present = flow.unitArc[unit]!;
      for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
        if (arc === present || !flow.isOpen(arc)) continue;
        this.relax(node, flow.arcNode[arc]!, unit, arc);
      }
      if (present === LEFT_OUT) continue;
      this.relax(node, flow.nodeOf(unit, LEFT_OUT), unit, LEFT_OUT);
    }
  }

  /** Distances are towards `node`: the hop into each node found leads on to where the search came from. */
  private expandBackward(node: number): void {
    const { flow } = this;
    if (flow.flow[node]! > 0) {
      this.relaxBack(flow.parent[node]!, node, NO_UNIT, -1);
    }
    if (this.isRootAsNear(node)) return;
    for (const row of flow.children.of(node)) {
      if (!flow.isFull(row)) this.relaxBack(row, node, NO_UNIT, 1);
    }
    for (const arc of flow.arcsAt.of(node)) this.relaxUnitBack(flow.model.arcUnit[arc]!, arc, node);
    for (const unit of flow.unitsOfGroup.of(node)) this.relaxUnitBack(unit, LEFT_OUT, node);
  }

  private relaxUnitBack(unit: number, arc: number, to: number): void {
    const { flow } = this;
    const present = flow.unitArc[unit]!;
    if (present === arc || present === WITHDRAWN || flow.isHeld(unit)) return;
    if (arc !== LEFT_OUT && !flow.isOpen(arc)) return;
    this.relaxBack(flow.unitNode[unit]!, to, unit, arc);
  }

  /** Plain numbers instead of an object for each hop: this is where the time of an edit goes. */
  private relax(from: number, to: number, unit: number, arc: number): void {
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
    const { width, distance, candidate, progress } = this;
    const { root, potential } = this.flow;
    let order = progress[reached] === UNSEEN ? -1 : 0;
    let toRoot = progress[root] === UNSEEN ? -1 : 0;
    for (let stage = 0; stage < width; stage++) {
      const drop = potential[from * width + stage]! - potential[to * width + stage]!;
      const length =
        distance[origin * width + stage]! + drop + this.hopCost(stage, from, to, unit, arc);
      if (order === 0) order = length - distance[reached * width + stage]!;
      if (toRoot === 0) toRoot = length - distance[root * width + stage]!;
      if (order > 0 || toRoot > 0) return;
      candidate[stage] = length;
    }
    if (order === 0 && !this.isSmaller(unit, arc, reached)) return;
    if (progress[reached] === UNSEEN) this.seen.push(reached);
    progress[reached] = SEEN;
    distance.set(candidate, reached * width);
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

  /** Nothing can be nearer than what is no further than the node itself: no reduced cost is below zero. */
  private isRootAsNear(node: number): boolean {
    const { distance, width, flow } = this;
    if (this.progress[flow.root] === UNSEEN) return false;
    for (let stage = 0; stage < width; stage++) {
      if (distance[flow.root * width + stage] !== distance[node * width + stage]) return false;
    }
    return true;
  }

  private correctPotentials(isForward: boolean): void {
    const { flow, distance, width } = this;
    const toRoot = flow.root * width;
    const shift = new Float64Array(width);
    for (const node of this.settled) {
      let isNearer = false;
      for (let stage = 0; stage < width; stage++) {
        shift[stage] = distance[node * width + stage]! - distance[toRoot + stage]!;
        if (shift[stage] !== 0) isNearer = true;
      }
      if (isNearer) flow.shiftPotential(node, shift, isForward ? 1 : -1);
    }
  }

  private followPath(isForward: boolean): void {
    const { flow } = this;
    const path: number[] = [];
    for (let node = flow.root; node >= 0 && node !== flow.outside; node = this.hopNode[node]!) {
      path.push(node);
    }
    // From the edit towards the root: the first to move is the one whom the edit touches.
    for (const node of path.reverse()) {
      const origin = this.hopNode[node]!;
      const unit = this.hopUnit[node]!;
      const arc = this.hopArc[node]!;
      if (origin < 0) continue;
      if (unit !== NO_UNIT) flow.put(unit, arc, false);
      else {
        const inner = isForward === arc > 0 ? origin : node;
        flow.setFlow(inner, flow.flow[inner]! + arc);
      }
    }
  }

  private start(node: number): void {
    this.clear();
    this.progress[node] = SEEN;
    this.seen.push(node);
    this.distance.fill(0, node * this.width, (node + 1) * this.width);
    this.hopNode[node] = -1;
    this.queue.offer(node);
  }

  private clear(): void {
    for (const node of this.seen) this.progress[node] = UNSEEN;
    this.queue.clear();
    this.seen = [];
    this.settled = [];
  }
}
