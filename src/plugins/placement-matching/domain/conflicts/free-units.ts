import type { Day } from '../days';
import type { Plan, PlanPlacement, PlanSlot } from './plan';

/** What is free on days, for remedies: a unit counts when it is free on every one of them. */
export type FreeUnits = {
  readonly usedBySupervisor: (supervisor: string, days: readonly Day[]) => number;
  /** Seats of the slot that its supervisor and workplace can take as well. */
  readonly seatsIn: (slot: PlanSlot, days: readonly Day[]) => number;
};

/** Placements name their days here. */
export function freeUnitsOf(plan: Plan): FreeUnits {
  const slots = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const capacity = new Map(
    [...(plan.supervisors ?? []), ...(plan.workplaces ?? [])].map((one) => [one.id, one.capacity]),
  );
  const used = new Map<string, number>();
  const add = (id: string | null | undefined, day: Day): void => {
    if (id != null) used.set(day + id, (used.get(day + id) ?? 0) + 1);
  };
  for (const placement of plan.placements) {
    const slot = slots.get(placement.slot);
    for (const day of placement.days ?? []) {
      add(placement.slot, day);
      add(supervisorOf(placement, slot), day);
      add(slot?.workplace, day);
    }
  }
  const most = (id: string, days: readonly Day[]): number =>
    days.reduce((worst, day) => Math.max(worst, used.get(day + id) ?? 0), 0);
  const room = (id: string | null | undefined, days: readonly Day[]): number =>
    id == null ? Infinity : (capacity.get(id) ?? Infinity) - most(id, days);
  const seatsIn = (slot: PlanSlot, days: readonly Day[]): number => {
    const perDay = days.map((day) => seatsOn(slot, day) - (used.get(day + slot.id) ?? 0));
    return Math.max(
      0,
      Math.min(...perDay, room(slot.supervisor, days), room(slot.workplace, days)),
    );
  };
  return { usedBySupervisor: most, seatsIn };
}

const supervisorOf = (
  placement: PlanPlacement,
  slot: PlanSlot | undefined,
): string | null | undefined => placement.supervisor ?? slot?.supervisor;

function seatsOn({ seats, open }: PlanSlot, day: Day): number {
  if (open === undefined) return seats;
  const span = open.find(({ from, to }) => from <= day && day <= to);
  return span ? (span.seats ?? seats) : 0;
}
