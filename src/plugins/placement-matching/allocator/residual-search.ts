import { LEFT_OUT, type EditableFlow } from './editable-flow';
import { NO_UNIT, ResidualHops } from './residual-hops';

/**
 * One shortest path between a node and the root in the residual network of an editable flow, by Dijkstra.
 *
 * Lengths are reduced costs, never below the zero vector while the prices are right. `fill` finds a way for one unit of
 * flow from a node to the root, `release` the best flow to take its place at a node that has lost one, searched
 * backwards. Distances below that of the root then correct the potentials, which keeps all reduced costs right and makes
 * those on the path 0. Nothing but numbers decides between equally short paths: the same one is found on any machine.
 */
export class ResidualSearch {
  private readonly flow: EditableFlow;
  private readonly hops: ResidualHops;

  constructor(flow: EditableFlow) {
    this.flow = flow;
    this.hops = new ResidualHops(flow);
  }

  /** The flow of one more unit at `node` finds its way to the root; false when nobody can make room. */
  fill(node: number): boolean {
    return this.find(true, () => this.hops.start(node));
  }

  /** A withdrawn unit takes the place that is best for all together. */
  insert(unit: number): boolean {
    const { flow, hops } = this;
    const { unitStart } = flow.model;
    return this.find(true, () => {
      hops.relax(flow.outside, flow.nodeOf(unit, LEFT_OUT), unit, LEFT_OUT);
      for (let arc = unitStart[unit]!; arc < unitStart[unit + 1]!; arc++) {
        if (flow.isOpen(arc)) hops.relax(flow.outside, flow.arcNode[arc]!, unit, arc);
      }
    });
  }

  /** One unit of flow less has come to `node`: whoever gains most by the room moves in, and so on. */
  release(node: number): boolean {
    return this.find(false, () => this.hops.start(node));
  }

  /**
   * The least prices that prove the same choice: a seat then costs just what one seat more would bring. Room that an
   * edit leaves is so filled along hops of length 0, and a search ends after few nodes. One search from the root to all.
   */
  lowerPrices(): void {
    const { flow, hops } = this;
    const width = flow.stages.length;
    hops.clear();
    hops.start(flow.root);
    let last = flow.root;
    for (let node = hops.settleNext(); node !== undefined; node = hops.settleNext()) {
      if (node === flow.root) this.leaveRootToGroups();
      hops.expandForward(node);
      last = node;
    }
    flow.withoutRecord(() => {
      for (let node = 0; node < flow.root; node++) {
        // Nobody can come to a node that was not reached, so it may lie as high as the highest.
        const nearest = (hops.isSettled(node) ? node : last) * width;
        flow.shiftPotential(node, hops.distance.subarray(nearest, nearest + width), 1);
      }
    });
  }

  private leaveRootToGroups(): void {
    const { flow, hops } = this;
    for (let group = flow.firstGroup; group < flow.root; group++) {
      if (flow.flow[group]! > 0) hops.relax(flow.root, group, NO_UNIT, -1);
    }
  }

  /**
   * First only as far as the nearest, which is mostly enough and asks for few costs; then as far as any that is equal
   * in the first half of the stages, in the first quarter, and at last in none.
   */
  private find(isForward: boolean, leave: () => void): boolean {
    for (let kept = this.flow.stages.length, isLast = false; !isLast; kept >>= 1) {
      isLast = kept === 0;
      this.hops.clear();
      leave();
      this.hops.keepEqual(kept);
      if (this.run(isForward)) return true;
    }
    return false;
  }

  private run(isForward: boolean): boolean {
    const { flow, hops } = this;
    for (let node = hops.settleNext(); node !== undefined; node = hops.settleNext()) {
      if (node === flow.root || hops.isRootAsNear(node)) {
        this.correctPotentials(isForward);
        this.followPath(isForward);
        return true;
      }
      if (isForward) hops.expandForward(node);
      else hops.expandBackward(node);
    }
    return false;
  }

  private correctPotentials(isForward: boolean): void {
    const { flow } = this;
    const { distance, settled } = this.hops;
    const width = flow.stages.length;
    const toRoot = flow.root * width;
    const shift = new Float64Array(width);
    for (const node of settled) {
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
    const { hopNode, hopUnit, hopArc } = this.hops;
    const path: number[] = [];
    for (let node = flow.root; node >= 0 && node !== flow.outside; node = hopNode[node]!) {
      path.push(node);
    }
    // From the edit towards the root: the first to move is the one whom the edit touches.
    for (const node of path.reverse()) {
      const origin = hopNode[node]!;
      const unit = hopUnit[node]!;
      const arc = hopArc[node]!;
      if (origin < 0) continue;
      if (unit !== NO_UNIT) flow.put(unit, arc, false);
      else {
        const inner = isForward === arc > 0 ? origin : node;
        flow.setFlow(inner, flow.flow[inner]! + arc);
      }
    }
  }
}
