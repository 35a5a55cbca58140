import type { Day } from './days';
import type { SlotOpening } from './model';
import type { PeriodFacts, SlotFacts, TakenOn } from './period-facts';

/** What a period may still use when everybody else keeps what they have. */
export type Remaining = {
  /** Absent: always open. */
  readonly openOf: (slot: SlotFacts) => readonly SlotOpening[] | undefined;
  readonly supervisors: readonly { readonly id: string; readonly capacity: number }[];
  readonly workplaces: readonly { readonly id: string; readonly capacity: number }[];
};

/**
 * Seats that others hold are subtracted day by day. A supervisor or workplace with one slot here limits the seats
 * of that slot day by day; with several slots its capacity is lowered by what others have on their worst day,
 * because a problem has one capacity for all days. So nothing proposed can collide when it is published.
 */
export function remainingOf(facts: PeriodFacts, days: readonly Day[]): Remaining {
  const { taken, slots } = facts;
  const slotsOfSupervisor = countBy(slots, (slot) => slot.supervisor);
  const slotsOfWorkplace = countBy(slots, (slot) => slot.workplace);
  const supervisorCapacity = new Map(facts.supervisors.map(({ id, capacity }) => [id, capacity]));
  const workplaceCapacity = new Map(
    facts.workplaces.map(({ id, capacity }) => [id, capacity ?? Infinity]),
  );

  const limits = (slot: SlotFacts): ((day: Day) => number)[] => {
    const found: ((day: Day) => number)[] = [];
    const limit = (
      id: string | null,
      capacities: ReadonlyMap<string, number>,
      used: TakenOn,
      count: number,
    ): void => {
      const ofResource = used.get(id ?? '');
      if (!id || !ofResource || count > 1) return;
      found.push((day) => (capacities.get(id) ?? Infinity) - (ofResource.get(day) ?? 0));
    };
    limit(
      slot.supervisor,
      supervisorCapacity,
      taken.supervisors,
      slotsOfSupervisor.get(slot.supervisor) ?? 0,
    );
    limit(
      slot.workplace,
      workplaceCapacity,
      taken.workplaces,
      slotsOfWorkplace.get(slot.workplace) ?? 0,
    );
    return found;
  };

  return {
    openOf: (slot) => {
      if (!slot.isOffered) return [];
      const bounds = limits(slot);
      const ofOthers = taken.slots.get(slot.id);
      if (!ofOthers && bounds.length === 0) return slot.open.length > 0 ? slot.open : undefined;
      const seatsOn = (day: Day): number | undefined => {
        const seats = seatsOfSlot(slot, day);
        if (seats === undefined) return undefined;
        return Math.max(
          0,
          Math.min(seats - (ofOthers?.get(day) ?? 0), ...bounds.map((bound) => bound(day))),
        );
      };
      return openingsOf(days, seatsOn);
    },
    supervisors: lowered(facts.supervisors, taken.supervisors, slotsOfSupervisor),
    workplaces: lowered(
      facts.workplaces.flatMap(({ id, capacity }) => (capacity === null ? [] : [{ id, capacity }])),
      taken.workplaces,
      slotsOfWorkplace,
    ),
  };
}

function seatsOfSlot({ open, seats }: SlotFacts, day: Day): number | undefined {
  if (open.length === 0) return seats;
  const span = open.find(({ from, to }) => from <= day && day <= to);
  return span && (span.seats ?? seats);
}

/** Neighbouring days with as many seats become one span. */
function openingsOf(
  days: readonly Day[],
  seatsOn: (day: Day) => number | undefined,
): SlotOpening[] {
  const openings: SlotOpening[] = [];
  let isNeighbour = false;
  for (const day of days) {
    const seats = seatsOn(day);
    const last = openings.at(-1);
    if (isNeighbour && last && seats === last.seats)
      openings[openings.length - 1] = { ...last, to: day };
    else if (seats !== undefined) openings.push({ from: day, to: day, seats });
    isNeighbour = seats !== undefined;
  }
  return openings;
}

type Capacity = { readonly id: string; readonly capacity: number };

function lowered(
  all: readonly Capacity[],
  taken: TakenOn,
  slots: ReadonlyMap<string | null, number>,
): Capacity[] {
  return all.map(({ id, capacity }) => {
    const used = taken.get(id);
    if (!used || (slots.get(id) ?? 0) <= 1) return { id, capacity };
    return { id, capacity: Math.max(0, capacity - Math.max(...used.values())) };
  });
}

function countBy(
  slots: readonly SlotFacts[],
  keyOf: (slot: SlotFacts) => string | null,
): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const slot of slots) counts.set(keyOf(slot), (counts.get(keyOf(slot)) ?? 0) + 1);
  return counts;
}
