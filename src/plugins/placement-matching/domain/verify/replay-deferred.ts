import type { Learner, Slot } from '../problem/problem';
import { obstacle, optionsOf, type Facts, type Seeker } from './facts';
import { Load } from './load';
import { drawOf } from './measures';
import type { Replay } from './replay-serial';
import { TurnOrder } from './turn-order';
import { keyOf as keyOfGroup } from './key-of';

/** Deferred acceptance played again, round by round. */
export function replayDeferred(facts: Facts): Replay {
  return new DeferredReplay(facts).run();
}

type Order = (a: number, b: number) => number;

class DeferredReplay {
  private readonly slots: (Slot | undefined)[];
  private readonly locks: Load;
  private readonly order: TurnOrder;
  private readonly lists: readonly (readonly Slot[])[];
  private readonly asked: number[];

  constructor(private readonly facts: Facts) {
    this.order = new TurnOrder(facts);
    this.locks = new Load(facts);
    this.slots = facts.seekers.map((seeker) => {
      const lock = facts.slots.get(seeker.learner.locked ?? '');
      if (lock !== undefined) this.locks.add(seeker, lock, 1);
      return lock;
    });
    this.lists = facts.seekers.map((seeker) => {
      if (seeker.learner.locked !== undefined) return [];
      const wished = seeker.learner.wishes.flatMap((id) => facts.slots.get(id) ?? []);
      return wished.filter((slot) => obstacle(seeker, slot) === undefined);
    });
    this.asked = facts.seekers.map(() => 0);
  }

  run(): Replay {
    while (this.propose()) {
      this.cut(
        (slot) => `slot ${slot.id}`,
        (slot) => this.slotOrder(slot),
      );
      this.cut(
        (slot) => this.supervisorOf(slot),
        (slot) => this.supervisorOrder(slot),
      );
    }
    this.fillUp();
    return this.slots;
  }

  /** Everybody without a place asks for the next wish; false when nobody has one left. */
  private propose(): boolean {
    let isAny = false;
    this.slots.forEach((slot, at) => {
      const wish = slot === undefined ? this.lists[at]![this.asked[at]!] : undefined;
      if (wish === undefined) return;
      this.asked[at]! += 1;
      this.slots[at] = wish;
      isAny = true;
    });
    return isAny;
  }

  /** Groups those who are held by days and key, and turns away the last of each group that is too large. */
  private cut(keyOf: (slot: Slot) => string | undefined, orderOf: (slot: Slot) => Order): void {
    const groups = new Map<string, { readonly key: string; readonly members: number[] }>();
    this.slots.forEach((slot, at) => {
      const { learner, daysKey } = this.facts.seekers[at]!;
      const key = slot && keyOf(slot);
      if (key === undefined || learner.locked !== undefined) return;
      const name = keyOfGroup(daysKey, key);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { key, members: [at] });
      else group.members.push(at);
    });
    for (const { key, members } of groups.values()) {
      const slot = this.slots[members[0]!]!;
      const room = this.room(key, this.facts.seekers[members[0]!]!);
      if (members.length <= room) continue;
      members.sort(orderOf(slot));
      for (const at of members.slice(room)) this.slots[at] = undefined;
    }
  }

  private room(key: string, { days }: Seeker): number {
    const [kind = '', ...rest] = key.split(' ');
    const resource = this.facts.resource(kind, rest.join(' '));
    if (resource === undefined) return Infinity;
    return Math.min(...days.map((day) => resource.capacity(day) - this.locks.on(resource, day)));
  }

  private slotOrder(slot: Slot): Order {
    const { problem, seekers } = this.facts;
    const byLot: Order = (a, b) => {
      const byDraw =
        problem.lottery === 'multiple'
          ? drawOf(problem.seed, seekers[a]!, slot) - drawOf(problem.seed, seekers[b]!, slot)
          : 0;
      return byDraw || this.order.byLot(seekers[a]!, seekers[b]!);
    };
    if (slot.ranking) return this.ranked(slot.ranking, byLot);
    return (a, b) => this.order.byGroup(seekers[a]!, seekers[b]!) || byLot(a, b);
  }

  private supervisorOf(slot: Slot): string | undefined {
    const found = this.facts.problem.supervisors?.find(({ id }) => id === slot.supervisor);
    return found?.ranking && `supervisor ${found.id}`;
  }

  private supervisorOrder(slot: Slot): Order {
    const { problem, seekers } = this.facts;
    const found = problem.supervisors?.find(({ id }) => id === slot.supervisor);
    return this.ranked(found?.ranking ?? [], (a, b) => this.order.byLot(seekers[a]!, seekers[b]!));
  }

  private ranked(ranking: readonly string[], otherwise: Order): Order {
    const place = new Map(ranking.map((id, at) => [id, at]));
    const of = (learner: Learner): number => place.get(learner.id) ?? ranking.length;
    return (a, b) => {
      const [one, other] = [this.facts.seekers[a]!, this.facts.seekers[b]!];
      return of(one.learner) - of(other.learner) || otherwise(a, b);
    };
  }

  private fillUp(): void {
    const { facts, slots } = this;
    if (facts.problem.fallback === 'none') return;
    const load = new Load(facts);
    facts.seekers.forEach((seeker, at) => {
      const slot = slots[at];
      if (slot !== undefined) load.add(seeker, slot, 1);
    });
    for (const at of this.order.seekers()) {
      if (slots[at] !== undefined) continue;
      const seeker = facts.seekers[at]!;
      const free = optionsOf(facts, seeker).filter((slot) => !load.full(seeker, slot));
      const first = free.sort(this.order.byDraw(seeker))[0];
      if (first === undefined) continue;
      load.add(seeker, first, 1);
      slots[at] = first;
    }
  }
}
