import type { Slot } from '../problem/problem';
import type { Reason, Solution } from '../problem/solution';
import type { Facts } from './facts';
import { keyOf } from './key-of';

export type Claimed = {
  /** Slot of each seeker, in the order of `facts.seekers`; undefined: unplaced. */
  readonly slots: readonly (Slot | undefined)[];
  readonly reasons: readonly (readonly Reason[])[];
};

export type Reading =
  { readonly ok: true; readonly claimed: Claimed } | { readonly ok: false; readonly fault: string };

/** The rows of the solution by seeker: each named once, in order, with its right rank and right totals. */
export function readPlacements(facts: Facts, solution: Solution): Reading {
  const index = new Map(
    facts.seekers.map(({ learner, visit }, at) => [nameOf(learner.id, visit), at]),
  );
  const slots = new Array<Slot | undefined>(facts.seekers.length).fill(undefined);
  const reasons = facts.seekers.map((): readonly Reason[] => []);
  const seen = new Set<number>();
  const profile = new Array<number>(facts.longest).fill(0);
  let others = 0;
  for (const row of solution.placements) {
    const at = index.get(nameOf(row.learner, row.visit));
    const slot = facts.slots.get(row.slot);
    if (at === undefined || seen.has(at))
      return wrong(`placement of ${row.learner} is unknown or named twice`);
    if (slot === undefined)
      return wrong(`placement of ${row.learner} names the unknown slot ${row.slot}`);
    const position = facts.seekers[at]!.learner.wishes.indexOf(row.slot);
    if (row.rank !== (position === -1 ? null : position + 1)) {
      return wrong(`rank ${row.rank} of ${row.learner} is false`);
    }
    if (position === -1) others += 1;
    else profile[position]! += 1;
    slots[at] = slot;
    seen.add(at);
  }
  for (const row of solution.unplaced) {
    const at = index.get(nameOf(row.learner, row.visit));
    if (at === undefined || seen.has(at))
      return wrong(`unplaced ${row.learner} is unknown or named twice`);
    reasons[at] = row.reasons;
    seen.add(at);
  }
  if (seen.size !== facts.seekers.length) return wrong('a learner is neither placed nor unplaced');
  if (!isSorted(solution.placements) || !isSorted(solution.unplaced))
    return wrong('rows are not sorted');
  if (solution.placed !== solution.placements.length)
    return wrong(`placed ${solution.placed} is false`);
  if (solution.profile.join() !== profile.join())
    return wrong(`profile ${solution.profile.join()} is false`);
  if (solution.fallbackPlaced !== others)
    return wrong(`fallbackPlaced ${solution.fallbackPlaced} is false`);
  return { ok: true, claimed: { slots, reasons } };
}

function nameOf(learner: string, visit: string | undefined): string {
  return visit === undefined ? keyOf(learner) : keyOf(learner, visit);
}

function isSorted(rows: readonly { readonly learner: string }[]): boolean {
  const points = rows.map(({ learner }) => [...learner].map((sign) => sign.codePointAt(0) ?? 0));
  return points.every((now, at) => {
    const before = points[at - 1];
    if (before === undefined) return true;
    const differs = before.findIndex((point, place) => point !== now[place]);
    return differs === -1 || before[differs]! < (now[differs] ?? -1);
  });
}

function wrong(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}
