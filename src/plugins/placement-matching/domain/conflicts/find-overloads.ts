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
 * Counting on day numbers: O(placement-days) in time, O(placements + days) in memory; sets are told
 * apart by a trie over placements in ascending order, so that no set is compared or hashed.
 */
export function findOverloads(load: Load): Overload[] {
  const { indexed, resourceOf, resources, leastLimit, limitOn } = load;
  const { members, start } = membersByResource(resourceOf, resources);
  const counts = new Int32Array(indexed.lastDay - indexed.firstDay + 1);
  const overloads: Overload[] = [];
  for (let resource = 0; resource < resources; resource += 1) {
    const group = members.subarray(start[resource], start[resource + 1]);
    if (group.length <= leastLimit(resource)) continue;
    const overloaded = overloadedDays(indexed, group, counts, (day) => limitOn(resource, day));
    if (overloaded.size > 0) overloads.push(...groupsOfDays(indexed, resource, group, overloaded));
  }
  return overloads;
}

/** Counting sort: the placements of each resource lie together, ascending. */
function membersByResource(
  resourceOf: Int32Array,
  resources: number,
): { members: Int32Array; start: Int32Array } {
  const start = new Int32Array(resources + 1);
  for (const resource of resourceOf) if (resource !== NONE) start[resource + 1]! += 1;
  for (let resource = 0; resource < resources; resource += 1)
    start[resource + 1]! += start[resource]!;
  const next = start.slice();
  const members = new Int32Array(start[resources] ?? 0);
  for (let placement = 0; placement < resourceOf.length; placement += 1) {
    const resource = resourceOf[placement]!;
    if (resource !== NONE) members[next[resource]!++] = placement;
  }
  return { members, start };
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
