import { HubTree } from './hub-tree';

export type UnitNetwork = {
  readonly root: number;
  /** The arcs of unit u are unitStart[u] … unitStart[u + 1] − 1; the last one is always open to it: staying out. */
  readonly unitStart: Int32Array;
  readonly arcHub: Int32Array;
  /** The caller's number of each arc: arcs change places, their numbers stay. */
  readonly arcId: Int32Array;
  /** Link h leads from hub h towards the root, for every hub below it; further links may follow. */
  readonly linkSource: Int32Array;
  readonly linkTarget: Int32Array;
  readonly linkCapacity: Int32Array;
  /** Links that take part from the start; others wait for `open`. */
  readonly openLinks: Int32Array;
};

/** Whole numbers; potentials, which are sums of them, always have 53 bits. */
export type ArcCosts = Float64Array | Int32Array;

export const UNLIMITED = 1 << 30;

/** Where a link's flow is: at 0, in the tree, at its capacity. The signs are those of the reduced costs that are right. */
export const LOWER = 1;
export const TREE = 0;
export const UPPER = -1;

/**
 * A flow with its spanning tree, and the pivots of the network simplex: an arc or link enters, flow goes round the
 * cycle that it closes, and the last arc that blocks leaves, counted from the cycle's apex in the direction of the flow.
 * So the tree stays strongly feasible: from every hub one more unit can go up to the root.
 */
export class FlowBasis {
  readonly root: number;
  readonly tree: HubTree;
  readonly potential: Float64Array;
  readonly arcHub: Int32Array;
  readonly arcCost: ArcCosts;
  /** The arc that each unit uses. */
  readonly used: Int32Array;
  /** The unit's arc towards the root: the used one for a leaf, the other one for a unit that links two hubs. */
  readonly upArc: Int32Array;
  readonly linkCost: Float64Array;
  readonly linkFlow: Int32Array;
  readonly linkState: Int8Array;
  private readonly linkSource: Int32Array;
  private readonly linkTarget: Int32Array;
  private readonly linkCapacity: Int32Array;

  /** Starts with every unit staying out, each hub hanging on its own link. */
  constructor(network: UnitNetwork, arcCost: ArcCosts) {
    const { root, arcHub, linkSource, linkTarget } = network;
    this.root = root;
    this.arcHub = arcHub;
    this.arcCost = arcCost;
    this.used = network.unitStart.slice(1);
    for (let unit = 0; unit < this.used.length; unit++) this.used[unit]! -= 1;
    this.upArc = this.used.slice();
    this.linkSource = linkSource;
    this.linkTarget = linkTarget;
    this.linkCapacity = network.linkCapacity;
    this.linkCost = new Float64Array(linkSource.length);
    this.linkFlow = new Int32Array(linkSource.length);
    this.linkState = new Int8Array(linkSource.length).fill(LOWER);
    this.tree = new HubTree(root + 1);
    this.potential = this.tree.potential;
    for (let hub = root - 1; hub >= 0; hub--) {
      this.linkState[hub] = TREE;
      this.tree.hang(hub, linkTarget[hub]!, ~hub);
    }
    for (const arc of this.used) {
      for (let hub = arcHub[arc]!; hub !== root; hub = linkTarget[hub]!) this.linkFlow[hub]! += 1;
    }
  }

  /** What a unit gets by an arc: the potential of its hub less the cost. The best arc has the most. */
  worth(arc: number): number {
    return this.potential[this.arcHub[arc]!]! - this.arcCost[arc]!;
  }

  reducedLinkCost(link: number): number {
    return (
      this.linkCost[link]! +
      this.potential[this.linkSource[link]!]! -
      this.potential[this.linkTarget[link]!]!
    );
  }

  replaceInTree(link: number, by: number): void {
    const { linkState, tree } = this;
    if (linkState[link] !== TREE) return;
    linkState[link] = LOWER;
    linkState[by] = TREE;
    tree.via[this.linkSource[link]!] = ~by;
  }

  computePotentials(): void {
    const { tree, potential, linkCost, arcCost } = this;
    potential[this.root] = 0;
    for (const hub of tree.downwards(this.root)) {
      const above = tree.parent[hub]!;
      const via = tree.via[hub]!;
      const step =
        via >= 0
          ? arcCost[this.used[via]!]! - arcCost[this.upArc[via]!]!
          : this.linkSource[~via] === hub
            ? -linkCost[~via]!
            : linkCost[~via]!;
      potential[hub] = potential[above]! + step;
      tree.depth[hub] = tree.depth[above]! + 1;
    }
  }

  /** One unit of flow more on an arc of a unit, which has no capacity. */
  enterArc(unit: number, arc: number): void {
    const { tree, arcHub, used, upArc } = this;
    const gain = this.worth(arc) - this.worth(used[unit]!);
    const to = arcHub[arc]!;
    const from = arcHub[used[unit]!]!;
    if (used[unit] === upArc[unit]) this.moveLeaf(unit, arc, gain);
    else if (tree.isBelow(to, from)) {
      // The cycle closes at the unit: it moves itself, and each on the path makes room for the one below.
      for (let hub = to; hub !== from; hub = tree.parent[hub]!) this.pushUp(hub, 1);
      used[unit] = arc;
      tree.rehang(to, from, arcHub[upArc[unit]!]!, unit);
      tree.shift(to, -gain);
    } else {
      upArc[unit] = arc;
      tree.rehang(from, from, to, unit);
      tree.shift(from, gain);
    }
  }

  private moveLeaf(unit: number, arc: number, gain: number): void {
    const { tree, arcHub, used, upArc } = this;
    const formerArc = used[unit]!;
    const from = arcHub[formerArc]!;
    const to = arcHub[arc]!;
    const apex = tree.apex(from, to);
    for (let hub = from; hub !== apex; hub = tree.parent[hub]!) {
      if (this.roomDown(hub) > 0) continue;
      this.dropLinkOf(hub);
      upArc[unit] = arc;
      tree.rehang(from, hub, to, unit);
      tree.shift(from, gain);
      return;
    }
    let leaving = -1;
    for (let hub = from; hub !== apex; hub = tree.parent[hub]!) this.pushUp(hub, -1);
    for (let hub = to; hub !== apex; hub = tree.parent[hub]!) {
      if (this.roomUp(hub) === 1) leaving = hub;
      this.pushUp(hub, 1);
    }
    used[unit] = arc;
    if (leaving < 0) {
      upArc[unit] = arc;
      return;
    }
    this.dropLinkOf(leaving);
    tree.rehang(to, leaving, from, unit);
    tree.shift(to, -gain);
  }

  enterLink(link: number): void {
    const { tree, linkState, linkFlow } = this;
    const isForward = linkState[link] === LOWER;
    const first = isForward ? this.linkSource[link]! : this.linkTarget[link]!;
    const second = isForward ? this.linkTarget[link]! : this.linkSource[link]!;
    const gain = Math.abs(this.reducedLinkCost(link));
    const apex = tree.apex(first, second);
    let amount = this.linkCapacity[link]!;
    let leaving = -1;
    let isOnFirstSide = false;
    for (let hub = first; hub !== apex; hub = tree.parent[hub]!) {
      const room = this.roomDown(hub);
      if (room >= amount) continue;
      amount = room;
      leaving = hub;
      isOnFirstSide = true;
    }
    for (let hub = second; hub !== apex; hub = tree.parent[hub]!) {
      const room = this.roomUp(hub);
      if (room > amount) continue;
      amount = room;
      leaving = hub;
      isOnFirstSide = false;
    }
    if (amount > 0) {
      linkFlow[link]! += isForward ? amount : -amount;
      for (let hub = first; hub !== apex; hub = tree.parent[hub]!) this.pushUp(hub, -amount);
      for (let hub = second; hub !== apex; hub = tree.parent[hub]!) this.pushUp(hub, amount);
    }
    if (leaving < 0) {
      linkState[link] = isForward ? UPPER : LOWER;
      return;
    }
    this.dropLinkOf(leaving);
    linkState[link] = TREE;
    const inside = isOnFirstSide ? first : second;
    tree.rehang(inside, leaving, isOnFirstSide ? second : first, ~link);
    tree.shift(inside, isOnFirstSide ? gain : -gain);
  }

  /** How much more can go from the hub to its parent. */
  private roomUp(hub: number): number {
    const via = this.tree.via[hub]!;
    if (via >= 0) return 1;
    const flow = this.linkFlow[~via]!;
    if (this.linkSource[~via] !== hub) return flow;
    const capacity = this.linkCapacity[~via]!;
    return capacity >= UNLIMITED ? UNLIMITED : capacity - flow;
  }

  private roomDown(hub: number): number {
    const via = this.tree.via[hub]!;
    if (via >= 0) return 0;
    const flow = this.linkFlow[~via]!;
    if (this.linkSource[~via] === hub) return flow;
    const capacity = this.linkCapacity[~via]!;
    return capacity >= UNLIMITED ? UNLIMITED : capacity - flow;
  }

  /** A unit that links the hub to its parent changes place, upwards; a link takes the flow. */
  private pushUp(hub: number, amount: number): void {
    const { used, upArc } = this;
    const via = this.tree.via[hub]!;
    if (via < 0) {
      this.linkFlow[~via]! += this.linkSource[~via] === hub ? amount : -amount;
      return;
    }
    const left = used[via]!;
    used[via] = upArc[via]!;
    upArc[via] = left;
  }

  /** What hangs the hub on its parent leaves the tree: a unit becomes a leaf where it is. */
  private dropLinkOf(hub: number): void {
    const via = this.tree.via[hub]!;
    if (via >= 0) this.upArc[via] = this.used[via]!;
    else this.linkState[~via] = this.linkFlow[~via] === 0 ? LOWER : UPPER;
  }
}
