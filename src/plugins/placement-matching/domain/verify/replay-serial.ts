import type { Slot } from '../problem/problem';
import { searchBetter } from './branch-and-bound';
import { employerName, obstacle, optionsOf, type Facts } from './facts';
import { Load } from './load';
import { TurnOrder } from './turn-order';

export type Replay = readonly (Slot | undefined)[] | 'unknown';

/** Serial dictatorship played again, turn by turn; unknown when a question about least numbers is too large. */
export function replaySerial(facts: Facts): Replay {
  return new SerialReplay(facts).run();
}

class SerialReplay {
  private readonly slots: (Slot | undefined)[];
  private readonly load: Load;
  private readonly hasLeast: boolean;
  private isUnknown = false;

  constructor(private readonly facts: Facts) {
    this.load = new Load(facts);
    this.hasLeast = facts.problem.slots.some(({ minSeats = 0 }) => minSeats > 1);
    this.slots = facts.seekers.map((seeker) => {
      const lock = facts.slots.get(seeker.learner.locked ?? '');
      if (lock !== undefined) this.load.add(seeker, lock, 1);
      return lock;
    });
  }

  run(): Replay {
    const { facts, slots } = this;
    const order = new TurnOrder(facts);
    const turns = order.seekers();
    for (const at of turns) {
      const seeker = facts.seekers[at]!;
      const wished = seeker.learner.wishes.flatMap((id) => facts.slots.get(id) ?? []);
      this.takeFirst(
        at,
        wished.filter((slot) => obstacle(seeker, slot) === undefined),
      );
      if (this.isUnknown) return 'unknown';
    }
    for (const at of facts.problem.fallback === 'none' ? [] : turns) {
      if (slots[at] !== undefined) continue;
      const seeker = facts.seekers[at]!;
      const free = optionsOf(facts, seeker).filter((slot) => this.isFree(at, slot));
      this.takeFirst(at, free.sort(order.byDraw(seeker)));
      if (this.isUnknown) return 'unknown';
    }
    return slots;
  }

  private takeFirst(at: number, slots: readonly Slot[]): void {
    const seeker = this.facts.seekers[at]!;
    for (const slot of slots) {
      if (!this.isFree(at, slot)) continue;
      this.load.add(seeker, slot, 1);
      this.slots[at] = slot;
      if (this.canBeCompleted() || this.isUnknown) return;
      this.load.add(seeker, slot, -1);
      this.slots[at] = undefined;
    }
  }

  private isFree(at: number, slot: Slot): boolean {
    const seeker = this.facts.seekers[at]!;
    return !this.visitsEmployer(at, slot) && this.load.full(seeker, slot) === undefined;
  }

  private visitsEmployer(at: number, slot: Slot): boolean {
    const { learner, visit } = this.facts.seekers[at]!;
    if (visit === undefined) return false;
    return this.facts.seekers.some((other, place) => {
      const there = this.slots[place];
      return (
        other.learner === learner &&
        there !== undefined &&
        employerName(there) === employerName(slot)
      );
    });
  }

  /** Whether those without a place can still fill up every slot that has begun. */
  private canBeCompleted(): boolean {
    const { facts, slots } = this;
    if (!this.hasLeast || this.load.short() === undefined) return true;
    const options = facts.seekers.map((seeker, at) => {
      if (slots[at] !== undefined) return [];
      const all = optionsOf(facts, seeker);
      return all.filter((slot) => (slot.minSeats ?? 0) > 1 && !this.visitsEmployer(at, slot));
    });
    const members = options.flatMap(({ length }, at) => (length > 0 ? [at] : []));
    const answer = searchBetter({
      ...{ facts, measures: [], members, options, slots, isGivenFeasible: false },
    });
    if (answer === 'unknown') this.isUnknown = true;
    return answer === 'better-found';
  }
}
