import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { PlaceInput, PlacementView } from '../../../contracts/placements';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { lockLearners, lockSlots } from '../adapters/bookable-store';
import { systemClock, type Clock } from '../adapters/clock';
import { readPlacements } from '../adapters/placement-reader';
import type { NewPlacement } from '../adapters/placement-store';
import { lockPeriod } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { bookingWork } from './booking-work';
import { beginPlacements } from './change-placements';
import { judgePlacement } from './judge-placement';

export type PlaceLearner = PlaceInput & { readonly clock?: Clock };

/** Places one learner by hand in a published period: the same claims, the same refusals as a whole run. */
export async function placeLearner(
  strapi: Core.Strapi,
  input: PlaceLearner,
): Promise<Result<PlacementView, DomainError>> {
  const { clock = systemClock } = input;
  return bookingWork(strapi, { useCase: 'place-learner' }, async (unit) => {
    const open = await mayPlace(unit, input);
    if (!open.ok) return open;
    const slots = await lockSlots(unit, [input.slot]);
    const slot = slots.get(input.slot);
    if (!slot) return failure({ code: 'not-found', what: 'slot', id: input.slot });
    const judged = await judgePlacement(unit, { ...input, slot, today: clock.today() });
    if (!judged.ok) return judged;
    const placement: NewPlacement = {
      id: createId(),
      learner: input.learner,
      slot: input.slot,
      period: input.period,
      supervisor: input.supervisor ?? slot.supervisor,
      workplace: slot.workplace,
      run: null,
      rank: null,
      days: judged.value.days,
      origin: 'manual',
    };
    const begun = await beginPlacements(unit, {
      ...{ event: 'place', placements: [placement], slots },
      now: clock.now(),
    });
    if (!begun.ok) return begun;
    const [view] = await readPlacements({ strapi, db: unit.trx }, { id: placement.id });
    return view
      ? success(view)
      : failure({ code: 'not-found', what: 'placement', id: placement.id });
  });
}

async function mayPlace(
  unit: UnitOfWork,
  { period, learner }: PlaceLearner,
): Promise<Result<null, DomainError>> {
  const head = await lockPeriod(unit, period, 'use');
  if (!head) return failure({ code: 'not-found', what: 'period', id: period });
  if (head.state !== 'published') {
    const expected = ['published'];
    return failure({ code: 'wrong-state', what: 'period', state: head.state, expected });
  }
  const learners = await lockLearners(unit, [learner]);
  return learners.has(learner)
    ? success(null)
    : failure({ code: 'not-found', what: 'learner', id: learner });
}
