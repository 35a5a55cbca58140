import type { Slot } from '../problem/problem';
import { employerName, obstacle, type Facts } from './facts';
import { Load } from './load';
import { keyOf } from './key-of';

/** The first rule that the placements break, in words; undefined when they keep all. */
export function feasibilityFault(
  facts: Facts,
  slots: readonly (Slot | undefined)[],
): string | undefined {
  const load = new Load(facts);
  const employers = new Set<string>();
  for (const [at, seeker] of facts.seekers.entries()) {
    const slot = slots[at];
    const { id, locked, wishes } = seeker.learner;
    if (locked !== undefined && slot?.id !== locked)
      return `${id} is locked to ${locked} and not there`;
    if (slot === undefined) continue;
    if (locked === undefined) {
      const reason = obstacle(seeker, slot);
      if (reason !== undefined) return `${id} cannot be at ${slot.id}: ${reason}`;
      if (facts.problem.fallback === 'none' && !wishes.includes(slot.id)) {
        return `${id} did not wish for ${slot.id}`;
      }
    }
    if (seeker.visit !== undefined) {
      const employer = keyOf(id, employerName(slot));
      if (employers.has(employer)) return `${id} visits one employer twice`;
      employers.add(employer);
    }
    load.add(seeker, slot, 1);
  }
  const over = load.over()[0];
  if (over !== undefined) {
    return `${over.resource.kind} ${over.resource.id} is over its capacity${on(over.day)}`;
  }
  const short = load.short();
  return short && `slot ${short.slot.id} is below its least number${on(short.day)}`;
}

function on(day: string | null): string {
  return day === null ? '' : ` on ${day}`;
}
