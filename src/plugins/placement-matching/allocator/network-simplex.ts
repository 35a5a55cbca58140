import { FlowBasis, LOWER, TREE, UPPER, type ArcCosts, type UnitNetwork } from './flow-basis';

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
/**
 * Few units at a time are best from 1 500 to 120 000 of them: more pivots, but most of the time is pricing. On an optimal
 * face few units gain at all, and more are looked at.
 */
const FIRST_BLOCK = 4;
const FACE_BLOCK = 24;

export class NetworkSimplex {
  /** The arc that each unit uses, as its place in `arcCost` and `arcId`. */
  readonly used: Int32Array;
  readonly arcCost: ArcCosts;
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
  private readonly basis: FlowBasis;
  private unitBlock = FIRST_BLOCK;
  private nextUnit = 0;
  private nextLink = 0;
  private enteringUnit = -1;
  private enteringArc = -1;
  private enteringLink = -1;

  /** Whose costs all fit 32 bits may give them so. */
  constructor(network: UnitNetwork, arcCost: ArcCosts = new Float64Array(network.arcHub.length)) {
    const { unitStart, arcId } = network;
    this.basis = new FlowBasis(network, arcCost);
    this.used = this.basis.used;
    this.arcCost = arcCost;
    this.linkCost = this.basis.linkCost;
    this.linkFlow = this.basis.linkFlow;
    this.potential = this.basis.potential;
    this.arcId = arcId;
    this.unitStart = unitStart;
    this.unitEnd = unitStart.slice(1);
    this.openUnits = new Int32Array(this.used.length);
    for (let unit = 0; unit < this.openUnits.length; unit++) this.openUnits[unit] = unit;
    this.openLinks = network.openLinks;
  }

  open(links: readonly number[]): void {
    this.openLinks = Int32Array.from([...this.openLinks, ...links]);
  }

  /** Gives a link another flow; the caller keeps the sums right. */
  setLinkFlow(link: number, amount: number): void {
    this.linkFlow[link] = amount;
    if (this.basis.linkState[link] !== TREE)
      this.basis.linkState[link] = amount === 0 ? LOWER : UPPER;
  }

  /** Lets another empty link between the same hubs stand in the tree for an empty one. */
  replaceInTree(link: number, by: number): void {
    this.basis.replaceInTree(link, by);
  }

  reducedCost(unit: number, arc: number): number {
    const { basis, used } = this;
    return basis.worth(used[unit]!) - basis.worth(arc);
  }

  /** Whether the unit's arc of that number is in the tree. */
  isInTree(unit: number, id: number): boolean {
    const { used, arcId, basis } = this;
    return arcId[used[unit]!] === id || arcId[basis.upArc[unit]!] === id;
  }

  isLinkInTree(link: number): boolean {
    return this.basis.linkState[link] === TREE;
  }

  /** Pivots from the present tree to an optimal one under the present costs. */
  optimise(onPivots: (pivots: number) => void): void {
    this.basis.computePotentials();
    this.nextUnit = 0;
    this.nextLink = 0;
    while (this.findEntering()) {
      if (this.enteringLink >= 0) this.basis.enterLink(this.enteringLink);
      else this.basis.enterArc(this.enteringUnit, this.enteringArc);
      this.pivots += 1;
      if ((this.pivots & 4095) === 0) onPivots(this.pivots);
    }
  }

  /** Keeps only arcs and links with reduced cost 0: their flows span the optimal face; the others stay as they are. */
  restrictToOptimalFace(): void {
    const { basis, used, unitStart, unitEnd, arcCost, arcId } = this;
    const { upArc, arcHub } = basis;
    this.unitBlock = FACE_BLOCK;
    for (const unit of this.openUnits) {
      const own = basis.worth(used[unit]!);
      const formerUsed = used[unit];
      const formerUp = upArc[unit];
      let end = unitStart[unit]!;
      for (let arc = end; arc < unitEnd[unit]!; arc++) {
        if (basis.worth(arc) !== own) continue;
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
    this.openLinks = this.openLinks.filter((link) => {
      return this.basis.linkState[link] === TREE || this.basis.reducedLinkCost(link) === 0;
    });
  }

  /** Looks at blocks of units and links until one gains; false when none does. */
  private findEntering(): boolean {
    const units = this.openUnits.length;
    const links = this.openLinks.length;
    const unitBlock = Math.min(units, this.unitBlock);
    const blocks = units === 0 ? 1 : Math.ceil(units / unitBlock);
    const linkBlock = Math.ceil(links / blocks);
    for (let block = 0; block < blocks; block++) {
      const gain = this.priceUnits(unitBlock);
      this.priceLinks(linkBlock, gain);
      if (this.enteringLink >= 0 || this.enteringArc >= 0) return true;
    }
    return false;
  }

  private priceUnits(count: number): number {
    const { openUnits, unitStart, unitEnd, arcCost, potential, used } = this;
    const { arcHub } = this.basis;
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
    const { basis, openLinks } = this;
    let most = gainOfUnits;
    let at = this.nextLink;
    this.enteringLink = -1;
    for (let left = count; left > 0; left--) {
      const link = openLinks[at]!;
      at = at + 1 === openLinks.length ? 0 : at + 1;
      const gain = -basis.linkState[link]! * basis.reducedLinkCost(link);
      if (gain > most) {
        most = gain;
        this.enteringLink = link;
      }
    }
    this.nextLink = at;
  }
}
