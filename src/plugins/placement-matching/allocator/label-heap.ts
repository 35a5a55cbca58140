/** Nodes in order of their labels, rows of `width` numbers compared from the left; a label may become less. */
export class LabelHeap {
  private readonly nodes: number[] = [];
  private readonly place: Int32Array;

  constructor(
    private readonly labels: Float64Array,
    private readonly width: number,
  ) {
    this.place = new Int32Array(labels.length / width).fill(-1);
  }

  get size(): number {
    return this.nodes.length;
  }

  clear(): void {
    for (const node of this.nodes) this.place[node] = -1;
    this.nodes.length = 0;
  }

  /** Puts the node in, or moves it forward after its label became less. */
  offer(node: number): void {
    if (this.place[node]! < 0) this.place[node] = this.nodes.push(node) - 1;
    let at = this.place[node]!;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isLess(node, this.nodes[above]!)) break;
      this.put(this.nodes[above]!, at);
      at = above;
    }
    this.put(node, at);
  }

  take(): number {
    const first = this.nodes[0]!;
    const last = this.nodes.pop()!;
    this.place[first] = -1;
    if (this.nodes.length > 0) this.sink(last);
    return first;
  }

  private sink(node: number): void {
    const { nodes } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= nodes.length) break;
      if (below + 1 < nodes.length && this.isLess(nodes[below + 1]!, nodes[below]!)) below += 1;
      if (!this.isLess(nodes[below]!, node)) break;
      this.put(nodes[below]!, at);
      at = below;
    }
    this.put(node, at);
  }

  private put(node: number, at: number): void {
    this.nodes[at] = node;
    this.place[node] = at;
  }

  private isLess(left: number, right: number): boolean {
    const { labels, width } = this;
    for (let stage = 0; stage < width; stage++) {
      const difference = labels[left * width + stage]! - labels[right * width + stage]!;
      if (difference !== 0) return difference < 0;
    }
    return left < right;
  }
}
