import type { PlacementChangeInput } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { both, NO_CHANGE, type ChangePatch } from '../../../domain/follow-up/placement-change';
import { isWithin, withoutDays } from '../../../domain/follow-up/without-days';
import { HOLD } from '../../../domain/life-cycles/hold';
import { sure } from '../../../domain/life-cycles/life-cycle';
import { failure, success, type Result } from '../../../domain/result';
import { lockSlots, lockWorkplaces, openSlotsOf } from '../adapters/bookable-store';
import { readBookings } from '../adapters/booking-reader';
import { deleteClaims } from '../adapters/claim-store';
import type { Clock } from '../adapters/clock';
import { saveHoldState } from '../adapters/hold-store';
import { findPlacements, type StoredPlacement } from '../adapters/placement-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { changePlacements, shortenPlacement } from './change-placements';
import type { Applied, Move } from './publish-change';
import { saveSlotOffer } from './save-slot-offer';
import { recordAudit } from './record-audit';

type Close = Extract<PlacementChangeInput, { readonly kind: 'close' }> & {
  readonly period: string;
  readonly clock: Clock;
};

/** Closes a workplace for some days or for good: nobody is placed there then, of whatever period, and no seat is held. */
export async function closeWorkplace(
  unit: UnitOfWork,
  input: Close,
): Promise<Result<Applied, DomainError>> {
  const { workplace, period, clock } = input;
  const today = clock.today();
  const closing = { from: input.from < today ? today : input.from, to: input.to };
  if (closing.to !== null && closing.to < closing.from)
    return failure({ code: 'invalid', issues: [{ path: 'to', problem: 'too-small' }] });
  const slots = await lockSlots(unit, await openSlotsOf(unit, workplace));
  if (!(await lockWorkplaces(unit, [workplace])).has(workplace))
    return failure({ code: 'not-found', what: 'workplace', id: workplace });
  const { strapi, trx } = unit;
  const touched = (await readBookings({ strapi, db: trx }, { workplace })).filter(({ days }) =>
    days.some((day) => isWithin(day, closing)),
  );
  const idsOf = (kind: string): string[] =>
    touched.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const placements = await findPlacements(unit, {}, idsOf('placement'));
  const emptied = await empty(unit, { placements, input, closing });
  if (!emptied.ok) return emptied;
  const released = idsOf('hold');
  await deleteClaims(unit, released);
  for (const hold of released) {
    const passed = sure(HOLD, { event: 'release', from: 'held' });
    await saveHoldState(unit, hold, { passed, now: clock.now() });
    recordAudit(unit, { action: 'hold-released', kind: 'hold', record: hold });
  }
  const closed = [];
  for (const { id, state, open } of slots.values()) {
    const before = { state, open };
    const after = withoutDays(before, closing, today);
    await saveSlotOffer(unit, id, after);
    closed.push({ slot: id, before, after });
  }
  const patch = both(emptied.value.patch, { ...NO_CHANGE, slots: closed, released });
  const periods = [...new Set([period, ...placements.map((one) => one.period)])];
  return success({
    ...{ periods, kind: 'close', workplace, patch, moves: emptied.value.moves },
    ...{ learner: null, other: null, slot: null, cause: null },
  });
}

type Emptying = {
  readonly placements: readonly StoredPlacement[];
  readonly input: Close;
  readonly closing: { readonly from: string; readonly to: string | null };
};

/** Whoever has days left keeps them, or waits for another place with all the days to come. */
async function empty(
  unit: UnitOfWork,
  { placements, input: { keepsDays, clock }, closing }: Emptying,
): Promise<Result<{ readonly patch: ChangePatch; readonly moves: readonly Move[] }, DomainError>> {
  const now = clock.now();
  const today = clock.today();
  let patch: ChangePatch = NO_CHANGE;
  const moves: Move[] = [];
  for (const placement of placements) {
    const { id, learner, slot, days } = placement;
    const isLost = (day: string): boolean => (keepsDays ? isWithin(day, closing) : day >= today);
    const lostDays = days.filter(isLost);
    const keptDays = days.filter((day) => !isLost(day));
    if (keptDays.length > 0) {
      const shortened = await shortenPlacement(unit, { placement, days: keptDays, now });
      if (!shortened.ok) return shortened;
      const change = { placement: id, before: days, after: keptDays };
      patch = both(patch, { ...NO_CHANGE, days: [change] });
    } else {
      const event = 'close-workplace';
      const ended = await changePlacements(unit, { event, placements: [placement], now });
      if (!ended.ok) return ended;
      patch = both(patch, { ...NO_CHANGE, ended: [id] });
    }
    const waits = keptDays.length === 0;
    moves.push({ learner, from: slot, to: null, lostDays, keptDays, waits });
  }
  return success({ patch, moves });
}
