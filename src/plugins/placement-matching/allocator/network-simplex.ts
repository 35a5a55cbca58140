import { HubTree } from './hub-tree';

/**
 * Minimum-cost flow by the primal network simplex method on whole numbers, for units that choose.
 *
 * Statement: each unit sends one unit of flow along one of its arcs to a hub; links with capacities lead from hub to hub
 * and to the root. Find the flow of least cost.
 * Optimal when, with potentials that make every tree arc's reduced cost 0, no arc of a unit and no empty link has a
 * negative, and no full link a positive reduced cost (complementary slackness).
 * Trees stay strongly feasible (from every node one more unit can reach the root), and the last blocking arc of the
 * cycle leaves, so the method cannot cycle (Cunningham 1976). Arcs of units have no capacity, so such a tree is one of
 * hubs (see `HubTree`), and most pivots walk a few hubs.
 * Pricing by units: a block of units is looked at, each at its best arc, and the one that gains most enters.
 * Complexity: a pivot is O(hubs) at worst; the number of pivots has no good bound, in practice it is a few for each unit.
 * Source: Ahuja, Magnanti and Orlin, Network Flows, ch. 11; Király and Kovács 2012 for block pricing.
 */
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

export const UNLIMITED = 1 << 30;

/** Small blocks near each other were best from 1 500 to 120 000 units; `npm run bench:allocator` tells. */
const BLOCK_FACTOR = 0.2;
const LEAST_UNIT_BLOCK = 8;

const LOWER = 1;
const TREE = 0;
const UPPER = -1;

export class NetworkSimplex {
  /** The arc that each unit uses, as its place in `arcCost`, `arcHub` and `arcId`. */
  readonly used: Int32Array;
  readonly arcCost: Float64Array;
  readonly arcId: Int32Array;
  readonly unitStart: Int32Array;
  /** The arcs of unit u that may still be used end before unitEnd[u]. */
  readonly unitEnd: Int32Array;
  /** Units that still have a choice, and links that still may change. */
  openUnits: Int32Array;
  openLinks: Int32Array;
  readonly linkCost: Float64Array;
  readonly linkFlow: Int32Array;
  readonly potential: Float64Array;
  pivots = 0;
  private readonly tree: HubTree;
  private readonly root: number;
  private readonly arcHub: Int32Array;
  /** The unit's arc towards the root: the used one for a leaf, the other one for a unit that links two hubs. */
  private readonly upArc: Int32Array;
  private readonly linkSource: Int32Array;
  private readonly linkTarget: Int32Array;
  private readonly linkCapacity: Int32Array;
  private readonly linkState: Int8Array;
  private openArcs: number;
  private nextUnit = 0;
  private nextLink = 0;
  private enteringUnit = -1;
  private enteringArc = -1;
  private enteringLink = -1;

  constructor(network: UnitNetwork) {
    const { root, unitStart, linkSource, linkTarget } = network;
    const unitCount = unitStart.length - 1;
    this.root = root;
    this.unitStart = unitStart;
    this.unitEnd = unitStart.slice(1);
    this.arcHub = network.arcHub;
    this.arcId = network.arcId;
    this.arcCost = new Float64Array(network.arcHub.length);
    this.used = this.unitEnd.map((end) => end - 1);
    this.upArc = this.used.slice();
    this.openUnits = Int32Array.from({ length: unitCount }, (_, unit) => unit);
    this.openArcs = network.arcHub.length;
    this.openLinks = network.openLinks;
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
      for (let hub = this.arcHub[arc]!; hub !== root; hub = linkTarget[hub]!) {
        this.linkFlow[hub]! += 1;
      }
    }
  }

  open(links: readonly number[]): void {
    this.openLinks = Int32Array.from([...this.openLinks, ...links]);
  }

  /** Gives a link another flow; the caller keeps the sums right. */
  setLinkFlow(link: number, amount: number): void {
    this.linkFlow[link] = amount;
    if (this.linkState[link] !== TREE) this.linkState[link] = amount === 0 ? LOWER : UPPER;
  }

  reducedCost(unit: number, arc: number): number {
    return this.worth(this.used[unit]!) - this.worth(arc);
  }

  /** Pivots from the present tree to an optimal one under the present costs. */
  optimise(onPivots: (pivots: number) => void): void {
    this.computePotentials();
    this.nextUnit = 0;
    this.nextLink = 0;
    while (this.findEntering()) {
      if (this.enteringLink >= 0) this.enterLink(this.enteringLink);
      else this.enterArc(this.enteringUnit, this.enteringArc);
      this.pivots += 1;
      if ((this.pivots & 4095) === 0) onPivots(this.pivots);
    }
  }

  /** Keeps only arcs and links with reduced cost 0: their flows span the optimal face; the others stay as they are. */
  restrictToOptimalFace(): void {
    const { used, upArc, unitStart, unitEnd, arcHub, arcCost, arcId } = this;
    for (const unit of this.openUnits) {
      const own = this.worth(used[unit]!);
      const formerUsed = used[unit];
      const formerUp = upArc[unit];
      let end = unitStart[unit]!;
      for (let arc = end; arc < unitEnd[unit]!; arc++) {
        if (this.worth(arc) !== own) continue;
        if (arc === formerUsed) used[unit] = end;
        if (arc === formerUp) upArc[unit] = end;
        arcHub[end] = arcHub[arc]!;
        arcCost[end] = arcCost[arc]!;
        arcId[end] = arcId[arc]!;
        end += 1;
      }
      unitEnd[unit] = end;
    }
    this.openUnits = this.openUnits.filter((unit) => unitEnd[unit]! - unitStart[unit]! > 1);
    this.openArcs = 1;
    for (const unit of this.openUnits) this.openArcs += unitEnd[unit]! - unitStart[unit]!;
    this.openLinks = this.openLinks.filter((link) => {
      return this.linkState[link] === TREE || this.reducedLinkCost(link) === 0;
    });
  }

  private worth(arc: number): number {
    return this.potential[this.arcHub[arc]!]! - this.arcCost[arc]!;
  }

  private reducedLinkCost(link: number): number {
    return (
      this.linkCost[link]! +
      this.potential[this.linkSource[link]!]! -
      this.potential[this.linkTarget[link]!]!
    );
  }

  private computePotentials(): void {
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

  /** Looks at blocks of units and links until one gains; false when none does. */
  private findEntering(): boolean {
    const units = this.openUnits.length;
    const links = this.openLinks.length;
    const unitBlock = Math.min(units, this.unitBlock());
    const blocks = units === 0 ? 1 : Math.ceil(units / unitBlock);
    const linkBlock = Math.ceil(links / blocks);
    for (let block = 0; block < blocks; block++) {
      const gain = this.priceUnits(unitBlock);
      this.priceLinks(linkBlock, gain);
      if (this.enteringLink >= 0 || this.enteringArc >= 0) return true;
    }
    return false;
  }

  /** So many units that a block holds a small multiple of the root of all arcs. */
  private unitBlock(): number {
    const units = this.openUnits.length;
    return Math.max(LEAST_UNIT_BLOCK, Math.ceil((BLOCK_FACTOR * units) / Math.sqrt(this.openArcs)));
  }

  private priceUnits(count: number): number {
    const { openUnits, unitStart, unitEnd, arcHub, arcCost, potential, used } = this;
    let most = 0;
    let at = this.nextUnit;
    this.enteringArc = -1;
    for (let left = count; left > 0; left--) {
      const unit = openUnits[at]!;
      at = at + 1 === openUnits.length ? 0 : at + 1;
      const own = used[unit]!;
      const present = potential[arcHub[own]!]! - arcCost[own]!;
      const end = unitEnd[unit]!;
      for (let arc = unitStart[unit]!; arc < end; arc++) {
        const gain = potential[arcHub[arc]!]! - arcCost[arc]! - present;
        if (gain > most) {
          most = gain;
          this.enteringUnit = unit;
          this.enteringArc = arc;
        }
      }
    }
    this.nextUnit = at;
    return most;
  }

  private priceLinks(count: number, gainOfUnits: number): void {
    const { openLinks, linkState } = this;
    let most = gainOfUnits;
    let at = this.nextLink;
    this.enteringLink = -1;
    for (let left = count; left > 0; left--) {
      const link = openLinks[at]!;
      at = at + 1 === openLinks.length ? 0 : at + 1;
      const gain = -linkState[link]! * this.reducedLinkCost(link);
      if (gain > most) {
        most = gain;
        this.enteringLink = link;
      }
    }
    this.nextLink = at;
  }

  /** One unit of flow more on an arc of a unit, which has no capacity. */
  private enterArc(unit: number, arc: number): void {
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

  private enterLink(link: number): void {
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
