import type { Model } from '../build-model';
import type { Supervisor } from '../problem';
import type { Room } from './room';
import { drawOf, type Turns } from './turns';

export type Proposal = { readonly unit: number; readonly slot: number };
type Order = (a: number, b: number) => number;

/**
 * Slots and supervisors with a ranking hold the best who ask. Units with the same days meet and others never do, so
 * each set of days is a market of its own.
 */
export class Market {
  /** The slot that holds each unit for now. */
  readonly held = new Map<number, number>();
  private readonly model: Model;
  private readonly turns: Turns;
  /** With the locked in it and nobody else. */
  private readonly room: Room;
  private readonly holders = new Map<string, Set<number>>();
  private readonly orders = new Map<string, Order>();
  /** Only a supervisor with a ranking can bind: others are refused before. */
  private readonly supervisors: ReadonlyMap<string, Supervisor>;

  constructor(input: { readonly model: Model; readonly turns: Turns; readonly room: Room }) {
    this.model = input.model;
    this.turns = input.turns;
    this.room = input.room;
    const ranked = (input.model.problem.supervisors ?? []).filter(({ ranking }) => ranking);
    this.supervisors = new Map(ranked.map((supervisor) => [supervisor.id, supervisor]));
  }

  /** Takes the proposals in and gives back who is turned away. */
  consider(proposals: readonly Proposal[]): number[] {
    const slots = new Map<string, Proposal>();
    const supervisors = new Map<string, Proposal>();
    for (const proposal of proposals) {
      this.held.set(proposal.unit, proposal.slot);
      const [slot, supervisor] = this.keysOf(proposal);
      this.holdersOf(slot!).add(proposal.unit);
      slots.set(slot!, proposal);
      if (supervisor === undefined) continue;
      this.holdersOf(supervisor).add(proposal.unit);
      supervisors.set(supervisor, proposal);
    }
    // Supervisors choose among what their slots keep.
    return [
      ...[...slots].flatMap(([key, one]) => this.keepBest(key, one, 'slot')),
      ...[...supervisors].flatMap(([key, one]) => this.keepBest(key, one, 'supervisor')),
    ];
  }

  private keepBest(key: string, { unit, slot }: Proposal, kind: 'slot' | 'supervisor'): number[] {
    const holders = this.holdersOf(key);
    const row = this.model.problem.slots[slot]!;
    const seats = this.room.left(unit, slot, kind);
    if (holders.size <= seats) return [];
    const order =
      kind === 'slot' ? this.orderOfSlot(slot) : this.orderOfSupervisor(row.supervisor!);
    const rejected = [...holders].sort(order).slice(Math.max(0, seats));
    for (const one of rejected) {
      for (const its of this.keysOf({ unit: one, slot: this.held.get(one)! }))
        this.holdersOf(its).delete(one);
      this.held.delete(one);
    }
    return rejected;
  }

  private orderOfSlot(slot: number): Order {
    return this.orderBy(`slot ${slot}`, () => {
      const { ranking } = this.model.problem.slots[slot]!;
      const byLot: Order = (a, b) => this.byLot(slot, a, b);
      if (ranking !== undefined) return this.byRanking(ranking, byLot);
      return (a, b) => this.turns.byGroup(a, b) || byLot(a, b);
    });
  }

  private orderOfSupervisor(id: string): Order {
    return this.orderBy(`supervisor ${id}`, () => {
      const byNumber: Order = (a, b) => this.turns.byNumber(a, b);
      return this.byRanking(this.supervisors.get(id)!.ranking!, byNumber);
    });
  }

  private byLot(slot: number, a: number, b: number): number {
    if (this.model.problem.lottery !== 'multiple') return this.turns.byNumber(a, b);
    const byDraw = drawOf(this.model, a, slot) - drawOf(this.model, b, slot);
    return byDraw || this.turns.byNumber(a, b);
  }

  /** Those who are not ranked come after those who are. */
  private byRanking(ranking: readonly string[], otherwise: Order): Order {
    const places = new Map(ranking.map((id, at) => [id, at]));
    const placeOf = (unit: number): number =>
      places.get(this.model.units.units[unit]!.learner.id) ?? ranking.length;
    return (a, b) => placeOf(a) - placeOf(b) || otherwise(a, b);
  }

  private orderBy(key: string, make: () => Order): Order {
    const order = this.orders.get(key) ?? make();
    this.orders.set(key, order);
    return order;
  }

  private keysOf({ unit, slot }: Proposal): string[] {
    const { supervisor } = this.model.problem.slots[slot]!;
    const keys = [this.keyOf(unit, `slot ${slot}`)];
    if (supervisor !== undefined && this.supervisors.has(supervisor))
      keys.push(this.keyOf(unit, `supervisor ${supervisor}`));
    return keys;
  }

  private keyOf(unit: number, name: string): string {
    return `${this.model.units.units[unit]!.dayClass} ${name}`;
  }

  private holdersOf(key: string): Set<number> {
    const holders = this.holders.get(key) ?? new Set<number>();
    this.holders.set(key, holders);
    return holders;
  }
}
