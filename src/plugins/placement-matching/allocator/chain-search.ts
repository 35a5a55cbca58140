import { LabelHeap } from './label-heap';
import { LEAVE, TAKE, type ResidualGraph } from './residual-graph';

/** One unit that changes: its arc before and after, −1 for staying out. */
export type Move = { readonly unit: number; readonly from: number; readonly to: number };

/** Who moves, in order, and what it costs in each stage; the number of units that change is not among the costs. */
export type Chain = { readonly moves: readonly Move[]; readonly cost: readonly number[] };

/**
 * The cheapest change that a wish for one other place brings with it.
 *
 * Statement: shortest paths in the residual network of an optimal choice, lengths being the cost vectors of the
 * stages compared from the left, and last the number of units that change. Johnson: potentials once by label
 * correcting from everywhere, then Dijkstra on reduced lengths, none of which is lexicographically negative.
 * A path that closes a cycle is optimal among all changes that contain its first step; where the choice is not
 * optimal a negative cycle shows in the potentials, and there is no answer rather than a false one.
 * Potentials O(passes · arcs), a path O(arcs · log nodes). Source: Ahuja, Magnanti and Orlin, ch. 4, 5 and 9.
 */
export class ChainSearch {
  private readonly width: number;
  private readonly potential: Float64Array;
  private readonly label: Float64Array;
  private readonly heap: LabelHeap;
  private readonly seen: Int32Array;
  private readonly isDone: Uint8Array;
  private readonly before: Int32Array;
  private readonly byKind: Int8Array;
  private readonly byId: Int32Array;
  private readonly step: Float64Array;
  private round = 0;
  /** False where the choice is not optimal: then nothing can be said. */
  readonly isSound: boolean;

  constructor(
    private readonly graph: ResidualGraph,
    private readonly choice: Int32Array,
  ) {
    const { nodeCount, width } = graph;
    this.width = width;
    this.potential = new Float64Array(nodeCount * width);
    this.label = new Float64Array(nodeCount * width);
    this.heap = new LabelHeap(this.label, width);
    this.seen = new Int32Array(nodeCount);
    this.isDone = new Uint8Array(nodeCount);
    this.before = new Int32Array(nodeCount);
    this.byKind = new Int8Array(nodeCount);
    this.byId = new Int32Array(nodeCount);
    this.step = new Float64Array(width);
    this.isSound = this.findPotentials();
  }

  /** The unit takes the arc, and whoever has to moves; undefined: it cannot. */
  taking(unit: number, arc: number): Chain | undefined {
    return this.closed(this.graph.nodeOfArc(arc), unit, {
      unit,
      from: this.choice[unit]!,
      to: arc,
    });
  }

  /** The unit goes away, and its place is passed on to whoever gains most. */
  withdrawing(unit: number): Chain | undefined {
    return this.closed(this.graph.root, unit, undefined);
  }

  /** One unit more of a row's capacity; undefined: nobody gains. */
  widening(row: number): Chain | undefined {
    const chain = this.closed(this.graph.parentNode(row), this.graph.rowNode(row), undefined);
    return chain?.cost.some((cost) => cost !== 0) === true ? chain : undefined;
  }

  /** One unit less of a full row. */
  narrowing(row: number): Chain | undefined {
    return this.closed(this.graph.rowNode(row), this.graph.parentNode(row), undefined);
  }

  private closed(start: number, goal: number, first: Move | undefined): Chain | undefined {
    if (!this.isSound || !this.findPath(start, goal)) return undefined;
    const { graph, width, potential, label } = this;
    const cost: number[] = [];
    for (let stage = 0; stage + 1 < width; stage++) {
      const at = goal * width + stage;
      const length = label[at]! + potential[at]! - potential[start * width + stage]!;
      cost.push(length + (first === undefined ? 0 : graph.costOf(stage, TAKE, first.to)));
    }
    const moves = this.movesOf(start, goal);
    return { moves: first === undefined ? moves : withFirst(first, moves), cost };
  }

  /** Each unit that the path goes through, from its first to its last change. */
  private movesOf(start: number, goal: number): Move[] {
    const moves: Move[] = [];
    for (let node = goal; node !== start; node = this.before[node]!) {
      const kind = this.byKind[node]!;
      const id = this.byId[node]!;
      if (kind === TAKE) {
        const unit = this.before[node]!;
        moves.push({ unit, from: this.choice[unit]!, to: id });
      } else if (kind === LEAVE) moves.push({ unit: id, from: this.choice[id]!, to: -1 });
    }
    return moves.reverse();
  }

  /** Label correcting from all nodes at once; false when labels go on falling, which a negative cycle makes them do. */
  private findPotentials(): boolean {
    const { graph, width, potential } = this;
    const { nodeCount } = graph;
    const isWaiting = new Uint8Array(nodeCount).fill(1);
    const queue = new Int32Array(nodeCount);
    for (let at = 0; at < nodeCount; at++) queue[at] = at;
    let head = 0;
    let waiting = nodeCount;
    for (let left = 200 * nodeCount + 10_000; waiting > 0; left--) {
      if (left === 0) return false;
      const node = queue[head]!;
      head = head + 1 === nodeCount ? 0 : head + 1;
      waiting -= 1;
      isWaiting[node] = 0;
      graph.leaving(node, (target, kind, id) => {
        if (!this.isLess({ values: potential, node, target, kind, id, isReduced: false })) return;
        potential.set(this.step, target * width);
        if (isWaiting[target] === 1) return;
        isWaiting[target] = 1;
        queue[(head + waiting) % nodeCount] = target;
        waiting += 1;
      });
    }
    return true;
  }

  private findPath(start: number, goal: number): boolean {
    const { graph, heap, label, seen, isDone, width } = this;
    this.round += 1;
    heap.clear();
    label.fill(0, start * width, start * width + width);
    seen[start] = this.round;
    isDone[start] = 0;
    heap.offer(start);
    while (heap.size > 0) {
      const node = heap.take();
      if (node === goal) return true;
      isDone[node] = 1;
      graph.leaving(node, (target, kind, id) => {
        const isNew = seen[target] !== this.round;
        if (!isNew && isDone[target] === 1) return;
        const isLess = this.isLess({
          values: label,
          node,
          target,
          kind,
          id,
          isReduced: true,
          isNew,
        });
        if (!isLess) return;
        label.set(this.step, target * width);
        seen[target] = this.round;
        isDone[target] = 0;
        this.before[target] = node;
        this.byKind[target] = kind;
        this.byId[target] = id;
        heap.offer(target);
      });
    }
    return false;
  }

  /** Writes what the target's label would be by this arc into `step`; costs are asked for only as far as needed. */
  private isLess(input: {
    readonly values: Float64Array;
    readonly node: number;
    readonly target: number;
    readonly kind: number;
    readonly id: number;
    readonly isReduced: boolean;
    readonly isNew?: boolean;
  }): boolean {
    const { values, node, target, kind, id, isReduced, isNew = false } = input;
    const { width, potential, step, graph } = this;
    let isSettled = isNew;
    for (let stage = 0; stage < width; stage++) {
      const from = node * width + stage;
      const to = target * width + stage;
      const cost = graph.costOf(stage, kind, id);
      const value = values[from]! + cost + (isReduced ? potential[from]! - potential[to]! : 0);
      step[stage] = value;
      if (isSettled || value === values[to]) continue;
      if (value > values[to]!) return false;
      isSettled = true;
    }
    return isSettled;
  }
}

/** A unit that goes through its own first step again at the end only closes the cycle. */
function withFirst(first: Move, rest: readonly Move[]): Move[] {
  return [first, ...rest.filter(({ unit }) => unit !== first.unit)];
}
