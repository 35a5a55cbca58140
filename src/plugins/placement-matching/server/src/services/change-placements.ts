import type { Day } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { step, type Passed } from '../../../domain/life-cycles/life-cycle';
import {
  PLACEMENT,
  type PlacementEvent,
  type PlacementState,
} from '../../../domain/life-cycles/placement';
import { failure, success, type Result } from '../../../domain/result';
import type { BookableSlot } from '../adapters/bookable-store';
import { deleteClaims, deleteClaimsOn } from '../adapters/claim-store';
import { failpoint } from '../adapters/failpoint';
import {
  insertPlacements,
  savePlacementDays,
  savePlacementState,
  type NewPlacement,
  type StoredPlacement,
} from '../adapters/placement-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { claimBookings } from './claim-bookings';
import { recordAudit } from './record-audit';

type Slots = ReadonlyMap<string, BookableSlot>;
type Beginning = {
  readonly event: Extract<PlacementEvent, 'publish' | 'place' | 'refill'>;
  readonly placements: readonly NewPlacement[];
  readonly slots: Slots;
  readonly now: Date;
};

/** Placements come to be: their days are claimed, or all that is taken is answered. */
export async function beginPlacements(
  unit: UnitOfWork,
  { event, placements, slots, now }: Beginning,
): Promise<Result<null, DomainError>> {
  const passed = step(PLACEMENT, { event, from: null });
  if (!passed.ok) return passed;
  const effected = await takeEffect(unit, { passed: passed.value, placements, slots });
  if (!effected.ok) return effected;
  if (event === 'publish') failpoint(unit.strapi, 'publish:claimed');
  await insertPlacements(unit, placements, { passed: passed.value, now });
  tell(unit, { action: 'placement-made', event, placements });
  return success(null);
}

type Changing = {
  readonly event: Exclude<
    PlacementEvent,
    Beginning['event'] | 'shorten' | 'lengthen' | 'mark-absent'
  >;
  /** As they are stored, locked. */
  readonly placements: readonly StoredPlacement[];
  /** Locked as well where the placements claim their days anew. */
  readonly slots?: Slots;
  readonly now: Date;
};

/** Placements change their state, all by one event: what their life cycle says follows in the same transaction. */
export async function changePlacements(
  unit: UnitOfWork,
  { event, placements, slots = new Map(), now }: Changing,
): Promise<Result<null, DomainError>> {
  const bySource = new Map<PlacementState, StoredPlacement[]>();
  for (const one of placements) bySource.set(one.state, [...(bySource.get(one.state) ?? []), one]);
  for (const [from, same] of bySource) {
    const passed = step(PLACEMENT, { event, from });
    if (!passed.ok) return passed;
    const effected = await takeEffect(unit, { passed: passed.value, placements: same, slots });
    if (!effected.ok) return effected;
    await savePlacementState(
      unit,
      same.map(({ id }) => id),
      { passed: passed.value, now },
    );
    tell(unit, { action: 'placement-changed', event, placements: same });
  }
  return success(null);
}

type Effected = {
  readonly passed: Passed<PlacementState>;
  readonly placements: readonly NewPlacement[];
  readonly slots: Slots;
};

/** The one place where a change of placements takes and frees claims. */
async function takeEffect(
  unit: UnitOfWork,
  { passed, placements, slots }: Effected,
): Promise<Result<null, DomainError>> {
  if (passed.effects.includes('claims-removed')) {
    await deleteClaims(
      unit,
      placements.map(({ id }) => id),
    );
  }
  if (!passed.effects.includes('claims-written')) return success(null);
  const claimed = await claimBookings(unit, placements, slots);
  return claimed.ok ? success(null) : failure(claimed.error);
}

/** Fewer days of one placement: those that are lost are free for others, the rest stay claimed. */
export async function shortenPlacement(
  unit: UnitOfWork,
  {
    placement,
    days,
    now,
  }: { readonly placement: StoredPlacement; readonly days: readonly Day[]; readonly now: Date },
): Promise<Result<null, DomainError>> {
  const passed = step(PLACEMENT, { event: 'shorten', from: placement.state });
  if (!passed.ok) return passed;
  const lost = placement.days.filter((day) => !days.includes(day));
  await deleteClaimsOn(unit, placement.id, lost);
  await savePlacementDays(unit, placement.id, { days, passed: passed.value, now });
  tell(unit, {
    action: 'placement-changed',
    event: 'shorten',
    placements: [{ ...placement, days }],
  });
  return success(null);
}

/** The days that a placement had before it was shortened, if nobody has taken them since. */
export async function lengthenPlacement(
  unit: UnitOfWork,
  {
    placement,
    days,
    slots,
    now,
  }: {
    readonly placement: StoredPlacement;
    readonly days: readonly Day[];
    readonly slots: Slots;
    readonly now: Date;
  },
): Promise<Result<null, DomainError>> {
  const passed = step(PLACEMENT, { event: 'lengthen', from: placement.state });
  if (!passed.ok) return passed;
  const gained = days.filter((day) => !placement.days.includes(day));
  const claimed = await claimBookings(unit, [{ ...placement, days: gained }], slots);
  if (!claimed.ok) return claimed;
  await savePlacementDays(unit, placement.id, { days, passed: passed.value, now });
  tell(unit, {
    action: 'placement-changed',
    event: 'lengthen',
    placements: [{ ...placement, days }],
  });
  return success(null);
}

/** What happens to a whole period at once is told of the period. */
function tell(
  unit: UnitOfWork,
  {
    action,
    event,
    placements,
  }: { readonly placements: readonly NewPlacement[] } & {
    readonly action: 'placement-made' | 'placement-changed';
    readonly event: PlacementEvent;
  },
): void {
  if (event === 'publish' || event === 'unpublish') return;
  for (const { id, learner, slot, period, days } of placements)
    recordAudit(unit, {
      ...{ action, kind: 'placement', record: id, period },
      facts: { event, learner, slot, days },
    });
}
