import type { Slot } from '../problem/problem';
import { countsFor, type Day, type Facts, type Resource, type Seeker } from './facts';

/** How many seekers hold each resource on each day; counted up and down, never recomputed. */
export class Load {
  private readonly counts = new Map<Resource, Map<Day, number>>();

  constructor(private readonly facts: Facts) {}

  on(resource: Resource, day: Day): number {
    return this.counts.get(resource)?.get(day) ?? 0;
  }

  add(seeker: Seeker, slot: Slot, by: 1 | -1): void {
    for (const resource of this.facts.resourcesOf(slot.id)) {
      if (!countsFor(resource, seeker)) continue;
      let days = this.counts.get(resource);
      if (days === undefined) this.counts.set(resource, (days = new Map<Day, number>()));
      for (const day of seeker.days) days.set(day, (days.get(day) ?? 0) + by);
    }
  }

  /** The first resource and day that has no room for the seeker at this slot. */
  full(seeker: Seeker, slot: Slot): { readonly resource: Resource; readonly day: Day } | undefined {
    for (const resource of this.facts.resourcesOf(slot.id)) {
      if (!countsFor(resource, seeker)) continue;
      const day = seeker.days.find((one) => this.on(resource, one) >= resource.capacity(one));
      if (day !== undefined) return { resource, day };
    }
    return undefined;
  }

  /** Every resource and day that holds more than it may. */
  over(): { readonly resource: Resource; readonly day: Day }[] {
    const found: { readonly resource: Resource; readonly day: Day }[] = [];
    for (const [resource, days] of this.counts) {
      for (const [day, count] of days)
        if (count > resource.capacity(day)) found.push({ resource, day });
    }
    return found;
  }

  /** A slot and day with some, but fewer than the least number of, learners. */
  short(): { readonly slot: Slot; readonly day: Day } | undefined {
    for (const [resource, days] of this.counts) {
      const slot = resource.kind === 'slot' ? this.facts.slots.get(resource.id) : undefined;
      for (const [day, count] of slot?.minSeats === undefined ? [] : days) {
        if (slot !== undefined && count > 0 && count < (slot.minSeats ?? 0)) return { slot, day };
      }
    }
    return undefined;
  }
}
