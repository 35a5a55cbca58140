/**
 * Minimum-cost flow by the primal network simplex method on whole numbers.
 *
 * Statement: given a feasible flow and a spanning tree, find a flow of least cost within the capacities.
 * Optimal when, with potentials that make every tree arc's reduced cost 0, no arc at its lower bound has a
 * negative and no arc at its upper bound a positive reduced cost (complementary slackness).
 * Trees stay strongly feasible (from every node one more unit can reach the root), and the last blocking arc
 * of the cycle leaves, so the method cannot cycle (Cunningham 1976). Block pricing. Pivots are O(nodes) each.
 * Source: Király and Kovács 2012; Ahuja, Magnanti and Orlin, Network Flows, ch. 11.
 */
export type FlowNetwork = {
  readonly nodeCount: number;
  readonly root: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly capacity: Int32Array;
  /** A feasible flow whose tree, `treeArc` (arc from each node towards the root; −1 at the root), is strongly feasible. */
  readonly flow: Int32Array;
  readonly treeArc: Int32Array;
  /** Arcs that take part from the start; others wait for `activate`. */
  readonly active: Int32Array;
};

export const UNLIMITED = 1 << 30;

const LOWER = 1;
const TREE = 0;
const UPPER = -1;

export class NetworkSimplex {
  readonly flow: Int32Array;
  readonly potential: Float64Array;
  readonly cost: Float64Array;
  readonly state: Int8Array;
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  private readonly capacity: Int32Array;
  private readonly root: number;
  private readonly parent: Int32Array;
  private readonly parentArc: Int32Array;
  private readonly depth: Int32Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;
  private active: Int32Array;
  private nextPosition = 0;
  pivots = 0;

  constructor(network: FlowNetwork) {
    const { nodeCount, root, treeArc } = network;
    this.source = network.source;
    this.target = network.target;
    this.capacity = network.capacity;
    this.flow = network.flow;
    this.root = root;
    this.active = network.active;
    this.potential = new Float64Array(nodeCount);
    this.cost = new Float64Array(this.source.length);
    this.state = new Int8Array(this.source.length).fill(LOWER);
    this.parent = new Int32Array(nodeCount).fill(-1);
    this.parentArc = treeArc;
    this.depth = new Int32Array(nodeCount);
    this.firstChild = new Int32Array(nodeCount).fill(-1);
    this.nextSibling = new Int32Array(nodeCount).fill(-1);
    this.previousSibling = new Int32Array(nodeCount).fill(-1);
    for (let node = nodeCount - 1; node >= 0; node--) {
      const arc = treeArc[node]!;
      if (arc < 0) continue;
      this.state[arc] = TREE;
      this.hang(node, this.source[arc] === node ? this.target[arc]! : this.source[arc]!, arc);
    }
  }

  /** Arcs that still may change; what the optimal faces have fixed is not among them. */
  get activeArcs(): Int32Array {
    return this.active;
  }

  activate(arcs: readonly number[]): void {
    const joined = new Int32Array(this.active.length + arcs.length);
    joined.set(this.active);
    joined.set(arcs, this.active.length);
    this.active = joined;
  }

  /** Declares a flow changed by hand: `state` of an arc outside the tree follows from its flow. */
  settle(arc: number): void {
    if (this.state[arc] !== TREE) this.state[arc] = this.flow[arc] === 0 ? LOWER : UPPER;
  }

  reducedCost(arc: number): number {
    return (
      this.cost[arc]! + this.potential[this.source[arc]!]! - this.potential[this.target[arc]!]!
    );
  }

  /** Pivots from the present tree to an optimal one under the present costs. */
  optimise(onPivots: (pivots: number) => void): void {
    this.computePotentials();
    this.nextPosition = 0;
    const block = Math.max(20, Math.ceil(Math.sqrt(this.active.length) * 0.5));
    for (let arc = this.entering(block); arc >= 0; arc = this.entering(block)) {
      this.pivot(arc);
      this.pivots += 1;
      if ((this.pivots & 4095) === 0) onPivots(this.pivots);
    }
  }

  /** Keeps only arcs with reduced cost 0: their flows span the optimal face; the others stay where they are. */
  restrictToOptimalFace(): void {
    const { active, state } = this;
    let kept = 0;
    for (const arc of active) {
      if (state[arc] === TREE || this.reducedCost(arc) === 0) active[kept++] = arc;
    }
    this.active = active.slice(0, kept);
  }

  private computePotentials(): void {
    this.potential[this.root] = 0;
    for (
      let node = this.firstChild[this.root]!;
      node >= 0;
      node = this.following(node, this.root)
    ) {
      const arc = this.parentArc[node]!;
      const above = this.potential[this.parent[node]!]!;
      this.potential[node] = this.isUp(node) ? above - this.cost[arc]! : above + this.cost[arc]!;
      this.depth[node] = this.depth[this.parent[node]!]! + 1;
    }
  }

  private entering(block: number): number {
    const { active, state, cost, potential, source, target } = this;
    const length = active.length;
    let best = -1;
    let least = 0;
    let left = block;
    let position = this.nextPosition;
    for (let scanned = 0; scanned < length; scanned++) {
      const arc = active[position]!;
      position = position + 1 === length ? 0 : position + 1;
      const reduced =
        state[arc]! * (cost[arc]! + potential[source[arc]!]! - potential[target[arc]!]!);
      if (reduced < least) {
        least = reduced;
        best = arc;
      }
      left -= 1;
      if (left === 0) {
        if (best >= 0) break;
        left = block;
      }
    }
    this.nextPosition = position;
    return best;
  }

  private pivot(entering: number): void {
    const isForward = this.state[entering] === LOWER;
    const first = isForward ? this.source[entering]! : this.target[entering]!;
    const second = isForward ? this.target[entering]! : this.source[entering]!;
    const apex = this.apex(first, second);
    let delta = this.capacity[entering]!;
    let leaving = -1;
    let isOnFirstSide = false;
    for (let node = first; node !== apex; node = this.parent[node]!) {
      const room = this.isUp(node)
        ? this.flow[this.parentArc[node]!]!
        : this.room(this.parentArc[node]!);
      if (room < delta) {
        delta = room;
        leaving = node;
        isOnFirstSide = true;
      }
    }
    for (let node = second; node !== apex; node = this.parent[node]!) {
      const room = this.isUp(node)
        ? this.room(this.parentArc[node]!)
        : this.flow[this.parentArc[node]!]!;
      if (room <= delta) {
        delta = room;
        leaving = node;
        isOnFirstSide = false;
      }
    }
    if (delta > 0) this.push({ entering, first, second, apex, amount: delta });
    if (leaving < 0) {
      this.state[entering] = isForward ? UPPER : LOWER;
      return;
    }
    const leavingArc = this.parentArc[leaving]!;
    this.state[entering] = TREE;
    this.state[leavingArc] = this.flow[leavingArc] === 0 ? LOWER : UPPER;
    const inside = isOnFirstSide ? first : second;
    this.rehang({ inside, outside: isOnFirstSide ? second : first, entering, leaving });
  }

  private push(cycle: Cycle): void {
    const { entering, first, second, apex, amount } = cycle;
    this.flow[entering]! += this.state[entering]! * amount;
    for (let node = first; node !== apex; node = this.parent[node]!) {
      this.flow[this.parentArc[node]!]! += this.isUp(node) ? -amount : amount;
    }
    for (let node = second; node !== apex; node = this.parent[node]!) {
      this.flow[this.parentArc[node]!]! += this.isUp(node) ? amount : -amount;
    }
  }

  /** Turns the tree path from `inside` up to `leaving` over and hangs it on `outside` by the entering arc. */
  private rehang(move: Move): void {
    const { inside, outside, entering, leaving } = move;
    let node = inside;
    let above = outside;
    let arc = entering;
    for (;;) {
      const formerParent = this.parent[node]!;
      const formerArc = this.parentArc[node]!;
      this.unhang(node);
      this.hang(node, above, arc);
      if (node === leaving) break;
      above = node;
      arc = formerArc;
      node = formerParent;
    }
    const reduced = this.reducedCost(entering);
    const shift = this.isUp(inside) ? -reduced : reduced;
    this.depth[inside] = this.depth[outside]! + 1;
    this.potential[inside]! += shift;
    for (let below = this.firstChild[inside]!; below >= 0; below = this.following(below, inside)) {
      this.potential[below]! += shift;
      this.depth[below] = this.depth[this.parent[below]!]! + 1;
    }
  }

  private apex(left: number, right: number): number {
    const { depth, parent } = this;
    while (left !== right) {
      const isLeftDeeper = depth[left]! >= depth[right]!;
      const isRightDeeper = depth[right]! >= depth[left]!;
      if (isLeftDeeper) left = parent[left]!;
      if (isRightDeeper) right = parent[right]!;
    }
    return left;
  }

  /** Preorder successor within the subtree of `top`, −1 at its end. */
  private following(node: number, top: number): number {
    const child = this.firstChild[node]!;
    if (child >= 0) return child;
    while (node !== top) {
      const sibling = this.nextSibling[node]!;
      if (sibling >= 0) return sibling;
      node = this.parent[node]!;
    }
    return -1;
  }

  private hang(node: number, above: number, arc: number): void {
    const sibling = this.firstChild[above]!;
    this.parent[node] = above;
    this.parentArc[node] = arc;
    this.previousSibling[node] = -1;
    this.nextSibling[node] = sibling;
    if (sibling >= 0) this.previousSibling[sibling] = node;
    this.firstChild[above] = node;
  }

  private unhang(node: number): void {
    const previous = this.previousSibling[node]!;
    const next = this.nextSibling[node]!;
    if (previous >= 0) this.nextSibling[previous] = next;
    else this.firstChild[this.parent[node]!] = next;
    if (next >= 0) this.previousSibling[next] = previous;
  }

  private isUp(node: number): boolean {
    return this.source[this.parentArc[node]!] === node;
  }

  private room(arc: number): number {
    const capacity = this.capacity[arc]!;
    return capacity >= UNLIMITED ? UNLIMITED : capacity - this.flow[arc]!;
  }
}

type Cycle = {
  readonly entering: number;
  readonly first: number;
  readonly second: number;
  readonly apex: number;
  readonly amount: number;
};

type Move = {
  readonly inside: number;
  readonly outside: number;
  readonly entering: number;
  readonly leaving: number;
};
