import { seatsOfDay, type SlotSeats } from '../claims/seats-of-day';
import type { Day } from '../days';

/** So many learners, or seats kept without a person, at a slot on the days; what a proposal gives is not booked. */
export type Occupant = {
  readonly slot: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly days: readonly Day[];
  readonly count: number;
  readonly isProposal: boolean;
};

export type CalendarSlot = SlotSeats & {
  readonly id: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
};

/** One resource day by day; each list has a number for each day asked for. */
export type Occupancy = {
  readonly booked: readonly number[];
  readonly proposed: readonly number[];
  /** What could still be booked: null where nothing limits it, and on days when a slot is closed. */
  readonly free: readonly (number | null)[];
};

type Input = {
  readonly days: readonly Day[];
  readonly slots: readonly CalendarSlot[];
  /** Of supervisors and workplaces, by id; one that is not in the map takes any number. */
  readonly capacities: ReadonlyMap<string, number>;
  /** Of every placement form and provider, also at other slots of the same supervisors and workplaces. */
  readonly occupants: readonly Occupant[];
};

export type SharedOccupancy = {
  readonly ofSlot: (slot: string) => Occupancy;
  readonly ofSupervisor: (supervisor: string) => Occupancy;
  readonly ofWorkplace: (workplace: string) => Occupancy;
};

/**
 * Who is where, counted day by day. A seat is free only where the slot, its supervisor and its workplace all have
 * room: that is what a booking would be refused for.
 */
export function occupancyOf({ days, slots, capacities, occupants }: Input): SharedOccupancy {
  const counts = countsOf(days, occupants);
  const bySlot = new Map(slots.map((slot) => [slot.id, slot]));
  const roomOf = (kind: Kind, id: string | null): readonly (number | null)[] => {
    const capacity = id === null ? undefined : capacities.get(id);
    const { booked } = counts(kind, id ?? '');
    return booked.map((count) => (capacity === undefined ? null : Math.max(0, capacity - count)));
  };
  const limited = (kind: Kind, id: string): Occupancy => ({
    ...counts(kind, id),
    free: roomOf(kind, id),
  });
  return {
    ofSupervisor: (id) => limited('supervisor', id),
    ofWorkplace: (id) => limited('workplace', id),
    ofSlot: (id) => {
      const slot = bySlot.get(id);
      const tally = counts('slot', id);
      const others = [
        roomOf('supervisor', slot?.supervisor ?? null),
        roomOf('workplace', slot?.workplace ?? null),
      ];
      const free = days.map((day, at) => {
        const seats = slot && seatsOfDay(slot, day);
        if (seats === undefined) return null;
        const rooms = others.flatMap((room) => room[at] ?? []);
        return Math.max(0, Math.min(seats - (tally.booked[at] ?? 0), ...rooms));
      });
      return { ...tally, free };
    },
  };
}

type Kind = 'slot' | 'supervisor' | 'workplace';
type Tally = Pick<Occupancy, 'booked' | 'proposed'>;

function countsOf(
  days: readonly Day[],
  occupants: readonly Occupant[],
): (kind: Kind, id: string) => Tally {
  const indexOf = new Map(days.map((day, at) => [day, at]));
  const zeros = (): number[] => days.map(() => 0);
  const tallies = new Map<string, { booked: number[]; proposed: number[] }>();
  for (const occupant of occupants) {
    for (const kind of ['slot', 'supervisor', 'workplace'] as const) {
      const id = occupant[kind];
      if (id === null) continue;
      const key = `${kind}:${id}`;
      const tally = tallies.get(key) ?? { booked: zeros(), proposed: zeros() };
      tallies.set(key, tally);
      const list = occupant.isProposal ? tally.proposed : tally.booked;
      for (const day of occupant.days) {
        const at = indexOf.get(day);
        if (at !== undefined) list[at] = (list[at] ?? 0) + occupant.count;
      }
    }
  }
  return (kind, id) => tallies.get(`${kind}:${id}`) ?? { booked: zeros(), proposed: zeros() };
}
