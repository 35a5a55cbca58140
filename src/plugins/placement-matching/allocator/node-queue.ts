/** A binary heap of nodes ordered by their distance vectors, then by number. */
export class NodeQueue {
  private readonly heap: number[] = [];
  private readonly place: Int32Array;
  private readonly distance: Float64Array;
  private readonly width: number;

  constructor(nodeCount: number, distance: Float64Array, width: number) {
    this.place = new Int32Array(nodeCount).fill(-1);
    this.distance = distance;
    this.width = width;
  }

  clear(): void {
    for (const node of this.heap) this.place[node] = -1;
    this.heap.length = 0;
  }

  get first(): number | undefined {
    return this.heap[0];
  }

  /** Adds a node, or moves it forward after its distance fell. */
  offer(node: number): void {
    const at = this.place[node]!;
    this.rise(node, at < 0 ? this.heap.push(node) - 1 : at);
  }

  take(): number | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.place[first] = -1;
    if (last !== first) this.sink(last);
    return first;
  }

  private rise(node: number, from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.heap[above]!;
      if (!this.isBefore(node, other)) break;
      this.heap[at] = other;
      this.place[other] = at;
      at = above;
    }
    this.heap[at] = node;
    this.place[node] = at;
  }

  private sink(node: number): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.isBefore(heap[below + 1]!, heap[below]!)) below += 1;
      const other = heap[below]!;
      if (!this.isBefore(other, node)) break;
      heap[at] = other;
      this.place[other] = at;
      at = below;
    }
    heap[at] = node;
    this.place[node] = at;
  }

  private isBefore(left: number, right: number): boolean {
    const { distance, width } = this;
    for (let stage = 0; stage < width; stage++) {
      const difference = distance[left * width + stage]! - distance[right * width + stage]!;
      if (difference !== 0) return difference < 0;
    }
    return left < right;
  }
}
