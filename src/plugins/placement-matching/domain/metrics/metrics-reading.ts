import { isReservedFor } from '../problem/candidates';
import { resourcesOf, type Resource } from '../problem/locks';
import type { Learner, Problem, Slot } from '../problem/problem';
import { isOpenOn, type ProblemDay } from '../problem/seats';
import type { Solution } from '../problem/solution';
import { unitsOf } from '../problem/units';

/** A learner, or one visit of a learner, with its place. */
export type Seat = {
  readonly learner: Learner;
  readonly days: readonly ProblemDay[];
  readonly slot: string | undefined;
  readonly rank: number | null;
};

/** Who sits where, and what each would rather have; built once for all the numbers that ask. */
export class MetricsReading {
  readonly seats: readonly Seat[];
  private readonly problem: Problem;
  private readonly slotOf: ReadonlyMap<string, Slot>;
  private readonly resources: ReadonlyMap<string, readonly Resource[]>;
  private readonly used = new Map<Resource, Map<ProblemDay, number>>();
  private readonly seated = new Map<string, Seat[]>();

  constructor(problem: Problem, { placements }: Solution) {
    this.problem = problem;
    this.slotOf = new Map(problem.slots.map((slot) => [slot.id, slot]));
    this.resources = bySlot(problem);
    const keyOf = (learner: string, visit: string | undefined): string =>
      `${learner}\u0000${visit ?? ''}`;
    const rows = new Map(placements.map((row) => [keyOf(row.learner, row.visit), row]));
    const { units, dayClasses } = unitsOf(problem);
    this.seats = units.map(({ learner, visit, dayClass }): Seat => {
      const row = rows.get(keyOf(learner.id, visit));
      const days = dayClasses[dayClass] ?? [];
      return { learner, days, slot: row?.slot, rank: row?.rank ?? null };
    });
    for (const seat of this.seats) {
      if (seat.slot === undefined) continue;
      this.seated.set(seat.slot, [...(this.seated.get(seat.slot) ?? []), seat]);
      for (const resource of this.resourcesFor(seat, seat.slot)) {
        const days = this.used.get(resource) ?? new Map<ProblemDay, number>();
        this.used.set(resource, days);
        for (const day of seat.days) days.set(day, (days.get(day) ?? 0) + 1);
      }
    }
  }

  wastedSeats(): number {
    const wanted = new Map<string, number>();
    for (const seat of this.seats) {
      for (const slot of this.better(seat)) {
        if (this.hasRoom(seat, slot)) wanted.set(slot.id, (wanted.get(slot.id) ?? 0) + 1);
      }
    }
    return [...wanted].reduce((sum, [id, count]) => sum + Math.min(count, this.freeAt(id)), 0);
  }

  envious(): number {
    const worst = new Map(
      [...this.seated].map(([slot, seats]) => {
        const ranks = seats.filter(({ learner }) => learner.locked === undefined);
        return [slot, Math.max(0, ...ranks.map(({ rank }) => rank ?? Infinity))];
      }),
    );
    return this.seats.filter((seat) => {
      return this.better(seat).some((slot) => {
        return (worst.get(slot.id) ?? 0) > seat.learner.wishes.indexOf(slot.id) + 1;
      });
    }).length;
  }

  blockingPairs(): number | null {
    if (this.problem.slots.every(({ ranking }) => ranking === undefined)) return null;
    const places = new Map<string, ReadonlyMap<string, number>>();
    for (const { id, ranking } of this.problem.slots) {
      if (ranking) places.set(id, new Map(ranking.map((learner, at) => [learner, at])));
    }
    const isBlocking = (seat: Seat, slot: Slot): boolean => {
      const order = places.get(slot.id);
      if (order === undefined) return false;
      if (this.hasRoom(seat, slot)) return true;
      const own = order.get(seat.learner.id) ?? Infinity;
      return (this.seated.get(slot.id) ?? []).some(({ learner, days }) => {
        const isRival = learner.locked === undefined && days.some((day) => seat.days.includes(day));
        return isRival && own < (order.get(learner.id) ?? Infinity);
      });
    };
    return this.seats.reduce((sum, seat) => {
      return sum + this.better(seat).filter((slot) => isBlocking(seat, slot)).length;
    }, 0);
  }

  /** Wishes above what the seat has, of slots that can take the learner. */
  private better({ learner, days, rank }: Seat): Slot[] {
    if (learner.locked !== undefined) return [];
    const above = rank === null ? learner.wishes : learner.wishes.slice(0, rank - 1);
    return above
      .flatMap((id) => this.slotOf.get(id) ?? [])
      .filter((slot) => {
        const isFor = learner.eligible === undefined || learner.eligible.includes(slot.id);
        return (
          isFor && isReservedFor(slot, learner.school) && days.every((day) => isOpenOn(slot, day))
        );
      });
  }

  private hasRoom(seat: Seat, { id, minSeats = 0 }: Slot): boolean {
    return this.resourcesFor(seat, id).every((resource) => {
      return seat.days.every((day) => {
        const used = this.used.get(resource)?.get(day) ?? 0;
        const isEnough = resource.kind !== 'slot' || used + 1 >= minSeats;
        return isEnough && used < resource.capacityOn(day);
      });
    });
  }

  private freeAt(id: string): number {
    const resource = this.resources.get(id)![0]!;
    const most = Math.max(0, ...(this.used.get(resource)?.values() ?? []));
    return Math.max(1, (this.slotOf.get(id)?.seats ?? 0) - most);
  }

  private resourcesFor({ learner }: Seat, slot: string): Resource[] {
    const all = this.resources.get(slot) ?? [];
    return all.filter(({ provider }) => provider === undefined || provider === learner.provider);
  }
}

function bySlot(problem: Problem): Map<string, Resource[]> {
  const lists = new Map<string, Resource[]>(problem.slots.map(({ id }) => [id, []]));
  for (const resource of resourcesOf(problem)) {
    for (const slot of resource.slots) lists.get(problem.slots[slot]!.id)?.push(resource);
  }
  return lists;
}
