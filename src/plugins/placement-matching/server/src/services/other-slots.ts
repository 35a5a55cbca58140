import type { FreeUnits } from '../../../domain/conflicts/free-units';
import type { PlanSlot } from '../../../domain/conflicts/plan';
import type { SlotFacts } from '../../../domain/period-facts';
import type { Placed } from '../adapters/placed-reader';

export type OtherSlot = { readonly id: string; readonly free: number };
type Moving = Pick<Placed, 'grade' | 'days'>;
type Input = {
  readonly slots: readonly SlotFacts[];
  readonly planSlots: ReadonlyMap<string, PlanSlot>;
  readonly free: FreeUnits;
};

/**
 * Where somebody may move to: an offered slot with a seat on all the days, at the same workplace if there is one.
 * The search over all slots is made once for those with the same days and grade: a region has as many conflicts as slots.
 */
export function otherSlotsOf({
  slots,
  planSlots,
  free,
}: Input): (placed: Moving, from: string) => OtherSlot | null {
  const offered = slots.filter(isForAnybody);
  const workplaceOf = new Map(slots.map(({ id, workplace }) => [id, workplace]));
  const byWorkplace = new Map<string | null, SlotFacts[]>();
  for (const slot of offered) {
    const known = byWorkplace.get(slot.workplace);
    if (known) known.push(slot);
    else byWorkplace.set(slot.workplace, [slot]);
  }
  const roomIn = ({ id, minGrade }: SlotFacts, { grade, days }: Moving): number => {
    const slot = planSlots.get(id);
    return slot && (minGrade === null || minGrade <= (grade ?? 0)) ? free.seatsIn(slot, days) : 0;
  };
  const anywhere = new Map<string, readonly OtherSlot[]>();
  return (moving, from) => {
    const near = byWorkplace.get(workplaceOf.get(from) ?? null) ?? [];
    const [here] = firstWithRoom(near, moving, roomIn, 2).filter(({ id }) => id !== from);
    if (here) return here;
    const key = `${moving.grade} ${moving.days.join()}`;
    // Two, because one of them may be the slot that is to be left.
    const found = anywhere.get(key) ?? firstWithRoom(offered, moving, roomIn, 2);
    anywhere.set(key, found);
    return found.find(({ id }) => id !== from) ?? null;
  };
}

/** Neither reserved nor asking for what the plan does not know of everybody. */
const isForAnybody = (slot: SlotFacts): boolean =>
  slot.isOffered &&
  slot.minAge === null &&
  !slot.programme &&
  slot.reservedForSchools.length + slot.reservedForProviders.length === 0;

function firstWithRoom(
  slots: readonly SlotFacts[],
  moving: Moving,
  roomIn: (slot: SlotFacts, moving: Moving) => number,
  most: number,
): readonly OtherSlot[] {
  const found: OtherSlot[] = [];
  for (const slot of slots) {
    const free = roomIn(slot, moving);
    if (free > 0) found.push({ id: slot.id, free });
    if (found.length === most) break;
  }
  return found;
}
