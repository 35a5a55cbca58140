import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { RefillsInput } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { NO_CHANGE } from '../../../domain/follow-up/placement-change';
import type { Refill } from '../../../domain/refill/refills';
import { failure, success, type Result } from '../../../domain/result';
import { lockLearners, lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { insertPlacementChange } from '../adapters/placement-change-store';
import { lockPeriod } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { beginPlacements } from './change-placements';
import type { Editor } from './edit-run';
import { readPeriodNow, readRefills } from './read-refills';

type Input = {
  readonly period: string;
  /** Those that somebody approves; without them all, where the period gives freed seats away by itself. */
  readonly refills?: RefillsInput['refills'];
  readonly isAutomatic?: boolean;
  readonly editor: Editor;
  readonly clock?: Clock;
};

/**
 * Gives freed seats to the next in the queue. The queue is drawn up again in the transaction, so that whoever
 * approves second, or approves what is no longer so, is refused instead of passing somebody over.
 */
export async function refillSeats(
  strapi: Core.Strapi,
  input: Input,
): Promise<Result<{ readonly refilled: number }, DomainError>> {
  const { period, refills: approved, isAutomatic = false, clock = systemClock } = input;
  return bookingWork(strapi, { useCase: 'refill-seats' }, async (unit) => {
    const head = await lockPeriod(unit, period, 'change');
    if (!head) return failure({ code: 'not-found', what: 'period', id: period });
    if (head.state !== 'published') {
      const expected = ['published'];
      return failure({ code: 'wrong-state', what: 'period', state: head.state, expected });
    }
    const reading = { strapi, db: unit.trx };
    const now = await readPeriodNow(reading, { period, today: clock.today() });
    if (!now || (isAutomatic && now.record.refill !== 'automatic')) return success({ refilled: 0 });
    const next = (await readRefills(reading, now)).refills;
    const isSame = (a: { slot: string; learner: string }, b: Refill): boolean =>
      a.slot === b.slot && a.learner === b.learner;
    const wanted = approved
      ? next.filter((one) => approved.some((pair) => isSame(pair, one)))
      : next;
    if (approved && wanted.length !== approved.length)
      return failure({ code: 'stale', what: 'refills', version: head.version });
    return begin(unit, { ...input, wanted, clock });
  });
}

async function begin(
  unit: UnitOfWork,
  {
    period,
    wanted,
    editor,
    clock,
  }: Input & { readonly wanted: readonly Refill[]; readonly clock: Clock },
): Promise<Result<{ readonly refilled: number }, DomainError>> {
  if (wanted.length === 0) return success({ refilled: 0 });
  await lockLearners(
    unit,
    wanted.map(({ learner }) => learner),
  );
  const slots = await lockSlots(unit, [...new Set(wanted.map(({ slot }) => slot))]);
  const placements = wanted.map(({ slot, learner, days, rank }) => {
    const { supervisor = null, workplace = null } = slots.get(slot) ?? {};
    return {
      ...{ id: createId(), learner, slot, period, supervisor, workplace, days, rank },
      ...{ run: null, origin: 'manual' as const },
    };
  });
  const now = clock.now();
  const begun = await beginPlacements(unit, { event: 'refill', placements, slots, now });
  if (!begun.ok) return begun;
  for (const { id, learner, slot } of placements) {
    const patch = { ...NO_CHANGE, begun: [id], filled: [{ period, slot }] };
    const nothing = { other: null, workplace: null, cause: null };
    const who = { userId: editor.id, userName: editor.name };
    const note = { kind: 'refill', periods: [period], learner, slot, patch, ...nothing, ...who };
    await insertPlacementChange(unit, note, now);
  }
  return success({ refilled: placements.length });
}
