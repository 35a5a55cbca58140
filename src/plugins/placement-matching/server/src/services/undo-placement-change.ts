import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import { isSameOffer } from '../../../domain/follow-up/is-same-offer';
import type { ChangePatch } from '../../../domain/follow-up/placement-change';
import { HOLD } from '../../../domain/life-cycles/hold';
import { step } from '../../../domain/life-cycles/life-cycle';
import { PARTICIPATION } from '../../../domain/life-cycles/participation';
import { PLACEMENT } from '../../../domain/life-cycles/placement';
import { failure, success, type Result } from '../../../domain/result';
import { lockSlots, type BookableSlot } from '../adapters/bookable-store';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { findHold, saveHoldState } from '../adapters/hold-store';
import { participationState, saveParticipationState } from '../adapters/participation-store';
import { findPlacementChange, markChangeUndone } from '../adapters/placement-change-store';
import {
  findPlacements,
  savePlacementDays,
  type StoredPlacement,
} from '../adapters/placement-store';
import { lockPeriod } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { changePlacements, lengthenPlacement } from './change-placements';
import { claimBookings } from './claim-bookings';
import { recordAudit } from './record-audit';
import { saveSlotOffer } from './save-slot-offer';

type Done = Result<null, DomainError>;

/** Makes published placements what they were before the change, if nothing later stands in the way. */
export async function undoPlacementChange(
  strapi: Core.Strapi,
  { id, clock = systemClock }: { readonly id: string; readonly clock?: Clock },
): Promise<Result<{ readonly id: string }, DomainError>> {
  return bookingWork(strapi, { useCase: 'undo-placement-change' }, async (unit) => {
    const change = await findPlacementChange(unit, id);
    if (!change) return failure({ code: 'not-found', what: 'change', id });
    if (change.state !== 'done') return failure(notNow('undone'));
    for (const period of [...change.periods].sort()) await lockPeriod(unit, period, 'change');
    const { patch } = change;
    const before = await placementsOf(unit, patch);
    if (!stillStand(patch, before)) return failure(notNow('built-upon'));
    if (!(await areSlotsAsLeft(unit, patch))) return failure(notNow('slot-changed'));
    const undone = await undo(unit, { patch, before, now: clock.now() });
    if (!undone.ok) return undone;
    await markChangeUndone(unit, id, clock.now());
    recordAudit(unit, {
      ...{ action: 'published-change-undone', kind: 'placement-change', record: id },
      period: change.periods[0] ?? null,
    });
    return success({ id });
  });
}

const notNow = (state: string): DomainError => ({
  ...{ code: 'wrong-state', what: 'change', state },
  expected: ['done'],
});

type Placements = ReadonlyMap<string, StoredPlacement>;

async function placementsOf(unit: UnitOfWork, patch: ChangePatch): Promise<Placements> {
  const changed = [...patch.days, ...patch.absent].map(({ placement }) => placement);
  const found = await findPlacements(unit, {}, [...patch.ended, ...patch.begun, ...changed]);
  return new Map(found.map((one) => [one.id, one]));
}

/** What the change has made must be as it made it: a later change is undone first. */
function stillStand({ ended, begun, days, absent }: ChangePatch, now: Placements): boolean {
  const isAs = (after: readonly string[], is: readonly string[] | undefined): boolean =>
    is !== undefined && after.length === is.length && after.every((day) => is.includes(day));
  return (
    ended.every((id) => now.has(id) && now.get(id)?.state !== 'published') &&
    begun.every((id) => now.get(id)?.state === 'published') &&
    days.every(({ placement, after }) => isAs(after, now.get(placement)?.days)) &&
    absent.every(({ placement, after }) => isAs(after, now.get(placement)?.absent))
  );
}

/** Whoever has saved a slot's form since would lose it without a word. */
async function areSlotsAsLeft(unit: UnitOfWork, { slots }: ChangePatch): Promise<boolean> {
  const now = await lockSlots(
    unit,
    slots.map(({ slot }) => slot),
  );
  return slots.every(({ slot, after }) => isSameOffer(after, now.get(slot)));
}

type Undoing = { readonly patch: ChangePatch; readonly before: Placements; readonly now: Date };

async function undo(unit: UnitOfWork, { patch, before, now }: Undoing): Promise<Done> {
  const some = (ids: readonly string[]): StoredPlacement[] =>
    ids.flatMap((id) => before.get(id) ?? []);
  const taken = await changePlacements(unit, {
    ...{ event: 'take-back', placements: some(patch.begun) },
    now,
  });
  if (!taken.ok) return taken;
  for (const { slot, before: offer } of patch.slots) await saveSlotOffer(unit, slot, offer);
  const slots = await lockSlots(unit, await slotsOf(unit, patch, before));
  const holds = await undoHolds(unit, { patch, slots, now });
  if (!holds.ok) return holds;
  const restored = await changePlacements(unit, {
    ...{ event: 'restore', placements: some(patch.ended), slots },
    now,
  });
  if (!restored.ok) return restored;
  for (const { placement: id, before: days } of patch.days) {
    const placement = before.get(id);
    if (!placement) continue;
    const longer = await lengthenPlacement(unit, { placement, days, slots, now });
    if (!longer.ok) return longer;
  }
  for (const { placement, before: absent } of patch.absent) {
    const passed = step(PLACEMENT, { event: 'mark-absent', from: 'published' });
    if (passed.ok) await savePlacementDays(unit, placement, { absent, passed: passed.value, now });
  }
  return undoParticipations(unit, { patch, now });
}

async function slotsOf(
  unit: UnitOfWork,
  patch: ChangePatch,
  before: Placements,
): Promise<readonly string[]> {
  const ids = new Set([...before.values()].map(({ slot }) => slot));
  for (const id of patch.released) {
    const hold = await findHold(unit, id);
    if (hold) ids.add(hold.slot);
  }
  return [...ids];
}

/** Seats that were held by the change are let go, those that were let go are held again. */
async function undoHolds(
  unit: UnitOfWork,
  {
    patch,
    slots,
    now,
  }: {
    readonly patch: ChangePatch;
    readonly slots: ReadonlyMap<string, BookableSlot>;
    readonly now: Date;
  },
): Promise<Done> {
  for (const id of [...patch.held, ...patch.released]) {
    const hold = await findHold(unit, id);
    if (!hold) continue;
    const event = patch.held.includes(id) ? 'release' : 'hold-again';
    const passed = step(HOLD, { event, from: hold.state });
    if (!passed.ok) return failure(notNow('built-upon'));
    if (event === 'release') await deleteClaims(unit, [id]);
    else {
      const claimed = await claimBookings(unit, [hold], slots);
      if (!claimed.ok) return claimed;
    }
    await saveHoldState(unit, id, { passed: passed.value, now });
    recordAudit(unit, {
      ...{ action: event === 'release' ? 'hold-released' : 'hold-made', kind: 'hold', record: id },
      facts: { slot: hold.slot, days: hold.days },
    });
  }
  return success(null);
}

async function undoParticipations(
  unit: UnitOfWork,
  { patch, now }: { readonly patch: ChangePatch; readonly now: Date },
): Promise<Done> {
  for (const { id, before, after } of patch.participations) {
    // Somebody has changed it by form since: that stands.
    if ((await participationState(unit, id)) !== after) continue;
    const passed = step(PARTICIPATION, { event: 'return', from: after, to: before });
    if (!passed.ok) return passed;
    await saveParticipationState(unit, id, { passed: passed.value, now });
  }
  return success(null);
}
