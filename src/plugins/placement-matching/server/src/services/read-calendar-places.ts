import type { CalendarGroup, CalendarPlace, CalendarRow } from '../../../contracts/calendar';
import { daysByDates } from '../../../domain/calendar/days-by-dates';
import type { CalendarEntry } from '../../../domain/calendar/free-days';
import type { Day } from '../../../domain/days';
import { competingRequests, type Competition } from '../../../domain/occupancy/competing-requests';
import { occupancyOf, type SharedOccupancy } from '../../../domain/occupancy/occupancy';
import { readProposed, readWishers, type Askers } from '../adapters/asker-reader';
import {
  readSlotsOfPlaces,
  type PlaceFilter,
  type PlaceName,
  type SlotOfPlace,
} from '../adapters/calendar-place-reader';
import { readSupervisorLimits } from '../adapters/booking-reader';
import { readStanding } from '../adapters/occupant-reader';
import type { Reading } from '../adapters/period-reader';

/** What is common to all places of a page. */
export type Shown = {
  readonly days: readonly Day[];
  readonly filter: PlaceFilter;
  readonly calendar: readonly CalendarEntry[];
  /** The proposal in use, by period. */
  readonly proposed: ReadonlyMap<string, string>;
};

/** A few places with everything on them, in the order given. */
export async function readPlaces(
  reading: Reading,
  names: readonly PlaceName[],
  shown: Shown,
): Promise<CalendarPlace[]> {
  const slots = await readSlotsOfPlaces(reading, names, shown.filter);
  const groups = await readGroupsAt(reading, slots, shown);
  const competitions = await readCompetitions(reading, { slots, groups, shown });
  const supervisors = await readSupervisorLimits(
    reading,
    groups.flatMap(({ supervisor }) => supervisor ?? []),
  );
  const capacities = capacitiesOf(slots);
  for (const [id, { capacity }] of supervisors) if (capacity !== null) capacities.set(id, capacity);
  const occupancy = occupancyOf({
    days: shown.days,
    slots,
    capacities,
    occupants: groups.map((group) => ({
      ...group,
      isProposal: group.kind === 'proposal',
      days: group.days.map((at) => shown.days[at] ?? ''),
    })),
  });
  const facts = { slots, groups, competitions, occupancy, supervisors, capacities, shown };
  return names.map((name) => placeOf(name, facts));
}

type GroupAt = CalendarGroup & { readonly workplace: string | null };

/** Those of a kind who are at a slot on the same days are one line with their number. */
async function readGroupsAt(
  reading: Reading,
  slots: readonly SlotOfPlace[],
  { days, calendar, proposed }: Shown,
): Promise<GroupAt[]> {
  const ids = (kind: 'supervisor' | 'workplace') =>
    [...new Set(slots.flatMap((slot) => slot[kind] ?? []))].map((id) => ({ kind, id }));
  const standing = await readStanding(reading, {
    resources: [
      ...slots.map(({ id }) => ({ kind: 'slot' as const, id })),
      ...ids('supervisor'),
      ...ids('workplace'),
    ],
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  });
  const daysOf = daysByDates(calendar);
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const proposals = await readProposed(reading, [...slotOf.keys()], proposed);
  const positionOf = new Map(days.map((day, at) => [day, at]));
  const positions = (of: readonly Day[]): number[] =>
    of.flatMap((day) => positionOf.get(day) ?? []).sort((a, b) => a - b);
  const groups = new Map<string, GroupAt>();
  const add = (group: GroupAt): void => {
    if (group.days.length === 0) return;
    const { count, ...same } = group;
    const key = JSON.stringify(same);
    groups.set(key, { ...group, count: count + (groups.get(key)?.count ?? 0) });
  };
  for (const { kind, slot, supervisor, workplace, provider, period, days: out } of standing)
    add({ kind, slot, supervisor, workplace, provider, period, count: 1, days: positions(out) });
  for (const askers of proposals) {
    const { slot, provider, period, learners } = askers;
    const { supervisor = null, workplace = null } = slotOf.get(slot) ?? {};
    const at = positions(daysOf(askers));
    const kind = 'proposal' as const;
    add({ kind, slot, supervisor, workplace, provider, period, count: learners, days: at });
  }
  return [...groups.values()];
}

/** Wishes of periods without a proposal, and what the proposals of others give. */
async function readCompetitions(
  reading: Reading,
  facts: {
    readonly slots: readonly SlotOfPlace[];
    readonly groups: readonly GroupAt[];
    readonly shown: Shown;
  },
): Promise<Competition[]> {
  const { slots, groups, shown } = facts;
  const wanted = slots.filter(({ isWanted }) => isWanted).map(({ id }) => id);
  const wishers = await readWishers(reading, wanted, shown.proposed);
  const daysOf = daysByDates(shown.calendar);
  const isShown = new Set(shown.days);
  return competingRequests([
    ...wishers.map((askers: Askers) => ({
      ...askers,
      days: daysOf(askers).filter((day) => isShown.has(day)),
    })),
    ...groups.flatMap(({ kind, slot, period, count, days }) =>
      kind === 'proposal' && period !== null
        ? [{ slot, period, learners: count, days: days.map((at) => shown.days[at] ?? '') }]
        : [],
    ),
  ]);
}

function capacitiesOf(slots: readonly SlotOfPlace[]): Map<string, number> {
  const capacities = new Map<string, number>();
  for (const { supervisor, supervisorCapacity, workplace, workplaceCapacity } of slots) {
    if (supervisor !== null && supervisorCapacity !== null)
      capacities.set(supervisor, supervisorCapacity);
    if (workplace !== null && workplaceCapacity !== null)
      capacities.set(workplace, workplaceCapacity);
  }
  return capacities;
}

type Facts = {
  readonly slots: readonly SlotOfPlace[];
  readonly groups: readonly GroupAt[];
  readonly competitions: readonly Competition[];
  readonly occupancy: SharedOccupancy;
  readonly supervisors: ReadonlyMap<string, { readonly name: string }>;
  readonly capacities: ReadonlyMap<string, number>;
  readonly shown: Shown;
};

function placeOf({ id, name, isWorkplace }: PlaceName, facts: Facts): CalendarPlace {
  const { slots, groups, competitions, occupancy, shown } = facts;
  const own = slots.filter((slot) => (isWorkplace ? slot.workplace === id : slot.id === id));
  const taken = new Set(groups.map(({ slot }) => slot));
  const visible = own.filter((slot) => slot.isWanted && (slot.isOpen || taken.has(slot.id)));
  const isVisible = new Set(visible.map((slot) => slot.id));
  const rows: CalendarRow[] = visible.map((slot) => ({
    ...{ kind: 'slot', id: slot.id, name: slot.title, limit: slot.seats },
    ...listsOf(occupancy.ofSlot(slot.id)),
  }));
  const limit = facts.capacities.get(id) ?? null;
  if (limit !== null)
    rows.unshift({ kind: 'workplace', id, name, limit, ...listsOf(occupancy.ofWorkplace(id)) });
  const at = new Set(own.map((slot) => slot.id));
  const here = groups.filter(({ slot }) => at.has(slot));
  return {
    id,
    name,
    municipality: own[0]?.municipality ?? null,
    rows: [...rows, ...supervisorRows(visible, here, facts)],
    groups: here.map(({ kind, slot, supervisor, provider, period, count, days }) => ({
      ...{ kind, slot, supervisor, provider, period, count, days },
    })),
    competing: competitions
      .filter(({ slot }) => isVisible.has(slot))
      .map(({ slot, days, periods }) => {
        const positions = days.map((day) => shown.days.indexOf(day));
        const { free } = occupancy.ofSlot(slot);
        const least = Math.min(...positions.map((position) => free[position] ?? 0));
        return { slot, days: positions, periods: [...periods], free: least };
      }),
  };
}

function supervisorRows(
  visible: readonly SlotOfPlace[],
  here: readonly GroupAt[],
  { occupancy, supervisors, capacities }: Facts,
): CalendarRow[] {
  const names = new Map<string, string>();
  for (const { supervisor, supervisorName } of visible)
    if (supervisor !== null) names.set(supervisor, supervisorName ?? '');
  for (const { supervisor } of here)
    if (supervisor !== null && !names.has(supervisor))
      names.set(supervisor, supervisors.get(supervisor)?.name ?? '');
  return [...names].map(([id, name]) => ({
    ...{ kind: 'supervisor' as const, id, name, limit: capacities.get(id) ?? null },
    ...listsOf(occupancy.ofSupervisor(id)),
  }));
}

const listsOf = ({
  free,
  booked,
  proposed,
}: ReturnType<SharedOccupancy['ofSlot']>): Pick<CalendarRow, 'free' | 'booked' | 'proposed'> => ({
  free: [...free],
  booked: [...booked],
  proposed: [...proposed],
});
