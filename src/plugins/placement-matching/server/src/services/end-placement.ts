import { createId } from '@paralleldrive/cuid2';
import type { PlacementChangeInput } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { both, NO_CHANGE, type ChangePatch } from '../../../domain/follow-up/placement-change';
import { HOLD } from '../../../domain/life-cycles/hold';
import { begin, step } from '../../../domain/life-cycles/life-cycle';
import { PARTICIPATION } from '../../../domain/life-cycles/participation';
import { failure, success, type Result } from '../../../domain/result';
import { lockSlots } from '../adapters/bookable-store';
import type { Clock } from '../adapters/clock';
import { insertHold } from '../adapters/hold-store';
import { findParticipation, saveParticipationState } from '../adapters/participation-store';
import type { StoredPlacement } from '../adapters/placement-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { claimBookings } from './claim-bookings';
import { endFromToday, standing, type Applied } from './publish-change';
import { recordAudit } from './record-audit';

type Ending = Extract<PlacementChangeInput, { readonly kind: 'withdraw' | 'decline' }> & {
  readonly period: string;
  readonly clock: Clock;
};

/** The learner gives the place up, or the workplace says no. */
export async function endPlacement(
  unit: UnitOfWork,
  input: Ending,
): Promise<Result<Applied, DomainError>> {
  const { kind, period, cause, clock } = input;
  const found = await standing(unit, period, [input]);
  if (!found.ok) return found;
  const [placement] = found.value;
  if (!placement) return failure({ code: 'not-found', what: 'placement', id: input.placement });
  const when = { today: clock.today(), now: clock.now() };
  const ended = await endFromToday(unit, { event: kind, placement, ...when });
  if (!ended.ok) return ended;
  const waits = kind === 'decline' || input.stays;
  const after =
    kind === 'withdraw' && !input.stays
      ? await leavePeriod(unit, { placement, cause, now: when.now })
      : kind === 'decline' && input.keepsSeat
        ? await keepSeat(unit, { placement, days: ended.value.lost, now: when.now })
        : success(NO_CHANGE);
  if (!after.ok) return after;
  const isKept = after.value.held.length > 0;
  const patch = both(isKept ? { ...ended.value.patch, freed: [] } : ended.value.patch, after.value);
  const { learner, slot, days } = placement;
  const keptDays = days.filter((day) => !ended.value.lost.includes(day));
  return success({
    ...{ periods: [period], kind, learner, slot, cause, other: null, workplace: null, patch },
    moves: [{ learner, from: slot, to: null, lostDays: ended.value.lost, keptDays, waits }],
  });
}

/** Whoever has moved away has left the period; whoever does without a place is exempt. */
async function leavePeriod(
  unit: UnitOfWork,
  {
    placement: { learner, period },
    cause,
    now,
  }: { readonly placement: StoredPlacement; readonly cause: string; readonly now: Date },
): Promise<Result<ChangePatch, DomainError>> {
  const participation = await findParticipation(unit, { learner, period });
  if (!participation) return success(NO_CHANGE);
  const event = cause === 'moved' ? 'leave' : 'exempt';
  const passed = step(PARTICIPATION, { event, from: participation.state });
  // Who is out of the period already stays so.
  if (!passed.ok) return success(NO_CHANGE);
  await saveParticipationState(unit, participation.id, { passed: passed.value, now });
  const change = { id: participation.id, before: participation.state, after: passed.value.to };
  return success({ ...NO_CHANGE, participations: [change] });
}

/** Nobody else is offered the seat: it is held. */
async function keepSeat(
  unit: UnitOfWork,
  {
    placement,
    days,
    now,
  }: {
    readonly placement: StoredPlacement;
    readonly days: readonly string[];
    readonly now: Date;
  },
): Promise<Result<ChangePatch, DomainError>> {
  const { slot, supervisor, workplace } = placement;
  const hold = { id: createId(), slot, supervisor, workplace, days, reason: 'other' as const };
  const claimed = await claimBookings(unit, [hold], await lockSlots(unit, [slot]));
  if (!claimed.ok) return claimed;
  await insertHold(unit, hold, { passed: begin(HOLD, 'hold'), now });
  recordAudit(unit, {
    ...{ action: 'hold-made', kind: 'hold', record: hold.id },
    facts: { slot, days, reason: hold.reason },
  });
  return success({ ...NO_CHANGE, held: [hold.id] });
}
