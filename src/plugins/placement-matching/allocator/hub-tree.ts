/**
 * The spanning tree of a flow from units to hubs, with the units left out: a rooted tree of hubs alone.
 *
 * In a strongly feasible tree a unit has at most two arcs: the one it uses, and one to a hub nearer the root to which it
 * may change. So a unit is either a leaf, or the link between the hub where it is and that hub's parent. Each hub knows
 * its parent and by what it hangs there: a unit (its number), or an arc between hubs (its number, bits turned over).
 * Half as many nodes as the usual tree, so paths are short and a change of potential touches few numbers.
 * Source: the alternating path basis of Barr, Glover and Klingman 1977, here for units on nested capacities.
 */
export class HubTree {
  readonly parent: Int32Array;
  readonly via: Int32Array;
  readonly depth: Int32Array;
  readonly potential: Float64Array;
  private readonly firstChild: Int32Array;
  private readonly nextSibling: Int32Array;
  private readonly previousSibling: Int32Array;

  constructor(hubCount: number) {
    this.parent = new Int32Array(hubCount).fill(-1);
    this.via = new Int32Array(hubCount);
    this.depth = new Int32Array(hubCount);
    this.potential = new Float64Array(hubCount);
    this.firstChild = new Int32Array(hubCount).fill(-1);
    this.nextSibling = new Int32Array(hubCount).fill(-1);
    this.previousSibling = new Int32Array(hubCount).fill(-1);
  }

  hang(hub: number, above: number, via: number): void {
    const sibling = this.firstChild[above]!;
    this.parent[hub] = above;
    this.via[hub] = via;
    this.previousSibling[hub] = -1;
    this.nextSibling[hub] = sibling;
    if (sibling >= 0) this.previousSibling[sibling] = hub;
    this.firstChild[above] = hub;
  }

  /** Turns the path from `inside` up to `top` over and hangs it on `outside`. */
  rehang(inside: number, top: number, outside: number, via: number): void {
    let hub = inside;
    let above = outside;
    let by = via;
    for (;;) {
      const formerParent = this.parent[hub]!;
      const formerVia = this.via[hub]!;
      this.unhang(hub);
      this.hang(hub, above, by);
      if (hub === top) return;
      above = hub;
      by = formerVia;
      hub = formerParent;
    }
  }

  /** Adds to the potentials of all hubs from `top` down, and counts their depths afresh. */
  shift(top: number, amount: number): void {
    const { parent, depth, potential, firstChild, nextSibling } = this;
    potential[top]! += amount;
    depth[top] = depth[parent[top]!]! + 1;
    let hub = firstChild[top]!;
    if (hub < 0) return;
    for (;;) {
      potential[hub]! += amount;
      depth[hub] = depth[parent[hub]!]! + 1;
      let next = firstChild[hub]!;
      if (next < 0) {
        while ((next = nextSibling[hub]!) < 0) {
          hub = parent[hub]!;
          if (hub === top) return;
        }
      }
      hub = next;
    }
  }

  apex(left: number, right: number): number {
    const { depth, parent } = this;
    while (left !== right) {
      const difference = depth[left]! - depth[right]!;
      if (difference >= 0) left = parent[left]!;
      if (difference <= 0) right = parent[right]!;
    }
    return left;
  }

  isBelow(hub: number, top: number): boolean {
    const { depth, parent } = this;
    const least = depth[top]!;
    while (depth[hub]! > least) hub = parent[hub]!;
    return hub === top;
  }

  /** Hubs below the root, each after its parent. */
  *downwards(root: number): Generator<number> {
    const pending = [root];
    for (let hub = pending.pop(); hub !== undefined; hub = pending.pop()) {
      if (hub !== root) yield hub;
      for (let child = this.firstChild[hub]!; child >= 0; child = this.nextSibling[child]!) {
        pending.push(child);
      }
    }
  }

  private unhang(hub: number): void {
    const previous = this.previousSibling[hub]!;
    const next = this.nextSibling[hub]!;
    if (previous >= 0) this.nextSibling[previous] = next;
    else this.firstChild[this.parent[hub]!] = next;
    if (next >= 0) this.previousSibling[next] = previous;
  }
}
