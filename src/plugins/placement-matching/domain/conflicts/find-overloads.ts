import { NONE, type IndexedPlan } from './indexed-plan';

/** Days on which one set of placements is together too many for a resource; all of them are named. */
export type Overload = {
  readonly resource: number;
  readonly placements: readonly number[];
  readonly days: readonly number[];
};

type Load = {
  readonly indexed: IndexedPlan;
  /** The resource of each placement, or NONE. */
  readonly resourceOf: Int32Array;
  readonly resources: number;
  /** No day of the resource has a limit below this: resources with fewer placements are not looked at. */
  readonly leastLimit: (resource: number) => number;
  readonly limitOn: (resource: number, day: number) => number;
};

/**
 * Every day on which a resource has more placements than its limit, grouped by the set of placements.
 * A sweep over first days leaves out nearly every resource; days are counted for the others alone. Sets are told
 * apart by a trie over placements in one order, so that no set is compared or hashed.
 */
export function findOverloads(load: Load): Overload[] {
  const { indexed, resourceOf, resources, leastLimit, limitOn } = load;
  const { members, start } = membersByResource(indexed.byFirstDay, resourceOf, resources);
  const counts = new Int32Array(indexed.lastDay - indexed.firstDay + 1);
  const isOverloaded = spanSweep(indexed, members.length);
  const overloads: Overload[] = [];
  for (let resource = 0; resource < resources; resource += 1) {
    const group = members.subarray(start[resource], start[resource + 1]);
    if (!isOverloaded(group, leastLimit(resource))) continue;
    const overloaded = overloadedDays(indexed, group, counts, (day) => limitOn(resource, day));
    if (overloaded.size > 0) overloads.push(...groupsOfDays(indexed, resource, group, overloaded));
  }
  return overloads;
}

/** Counting sort: the placements of each resource lie together, by their first days. */
function membersByResource(
  byFirstDay: Int32Array,
  resourceOf: Int32Array,
  resources: number,
): { members: Int32Array; start: Int32Array } {
  const start = new Int32Array(resources + 1);
  for (const resource of resourceOf) if (resource !== NONE) start[resource + 1]! += 1;
  for (let resource = 0; resource < resources; resource += 1)
    start[resource + 1]! += start[resource]!;
  const next = start.slice();
  const members = new Int32Array(start[resources] ?? 0);
  for (const placement of byFirstDay) {
    const resource = resourceOf[placement]!;
    if (resource !== NONE) members[next[resource]!++] = placement;
  }
  return { members, start };
}

type Sweep = (group: Int32Array, limit: number) => boolean;

/** Whether more than `limit` of the group's spans, which come by their first days, have a day in common. */
function spanSweep({ from, to }: IndexedPlan, most: number): Sweep {
  const ends = new Int32Array(most);
  return (group, limit) => {
    if (!hasLateEnd(group, limit)) return false;
    const sorted = ends.subarray(0, group.length);
    for (let at = 0; at < group.length; at += 1) sorted[at] = to[group[at]!]!;
    sorted.sort();
    for (let begun = 0, ended = 0; begun < group.length; begun += 1) {
      while (sorted[ended]! < from[group[begun]!]!) ended += 1;
      if (begun + 1 - ended > limit) return true;
    }
    return false;
  };

  /**
   * Cheap, and enough for nearly every group: of more than `limit` spans with a day in common the one that begins
   * first has not ended when the span `limit` places after it begins.
   */
  function hasLateEnd(group: Int32Array, limit: number): boolean {
    for (let at = 0; at + limit < group.length; at += 1) {
      if (from[group[at + limit]!]! <= to[group[at]!]!) return true;
    }
    return false;
  }
}

/** `counts` is all zero before and after. */
function overloadedDays(
  indexed: IndexedPlan,
  group: Int32Array,
  counts: Int32Array,
  limitOn: (day: number) => number,
): ReadonlySet<number> {
  const { firstDay, eachDay } = indexed;
  const touched: number[] = [];
  for (const placement of group) {
    eachDay(placement, (day) => {
      if (!counts[day - firstDay]) touched.push(day);
      counts[day - firstDay]! += 1;
    });
  }
  const overloaded = new Set<number>();
  for (const day of touched) {
    if (counts[day - firstDay]! > limitOn(day)) overloaded.add(day);
    counts[day - firstDay] = 0;
  }
  return overloaded;
}

type Node = {
  readonly parent: Node | undefined;
  readonly placement: number;
  readonly next: Map<number, Node>;
};

function groupsOfDays(
  indexed: IndexedPlan,
  resource: number,
  group: Int32Array,
  days: ReadonlySet<number>,
): Overload[] {
  const root: Node = { parent: undefined, placement: NONE, next: new Map() };
  const nodeOf = new Map<number, Node>();
  for (const day of days) nodeOf.set(day, root);
  for (const placement of group) {
    indexed.eachDay(placement, (day) => {
      const node = nodeOf.get(day);
      if (node) nodeOf.set(day, childOf(node, placement));
    });
  }
  const daysOfSet = new Map<Node, number[]>();
  for (const [day, node] of nodeOf) {
    const known = daysOfSet.get(node);
    if (known) known.push(day);
    else daysOfSet.set(node, [day]);
  }
  return [...daysOfSet].map(([node, daysOfNode]) => ({
    resource,
    placements: placementsOf(node),
    days: daysOfNode.sort((a, b) => a - b),
  }));
}

function childOf(node: Node, placement: number): Node {
  const known = node.next.get(placement);
  if (known) return known;
  const child: Node = { parent: node, placement, next: new Map() };
  node.next.set(placement, child);
  return child;
}

function placementsOf(node: Node): number[] {
  const placements: number[] = [];
  for (let at: Node | undefined = node; at?.parent; at = at.parent) placements.push(at.placement);
  return placements.reverse();
}
