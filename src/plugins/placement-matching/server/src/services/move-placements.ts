import { createId } from '@paralleldrive/cuid2';
import type { PlacementChangeInput } from '../../../contracts/follow-up';
import type { Day } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { both, NO_CHANGE, type ChangePatch } from '../../../domain/follow-up/placement-change';
import { failure, success, type Result } from '../../../domain/result';
import { lockLearners, lockSlots } from '../adapters/bookable-store';
import type { Clock } from '../adapters/clock';
import type { NewPlacement, StoredPlacement } from '../adapters/placement-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { beginPlacements } from './change-placements';
import { judgePlacement } from './judge-placement';
import { endFromToday, standing, type Applied, type Move } from './publish-change';

type Asked = { readonly period: string; readonly clock: Clock };
type Moving = Asked & Extract<PlacementChangeInput, { readonly kind: 'move' }>;
type Swapping = Asked & Extract<PlacementChangeInput, { readonly kind: 'swap' }>;

/** The learner gets another slot for the days that are left. */
export async function movePlacement(
  unit: UnitOfWork,
  input: Moving,
): Promise<Result<Applied, DomainError>> {
  const { period, slot } = input;
  const found = await standing(unit, period, [input]);
  if (!found.ok) return found;
  const [placement] = found.value;
  if (!placement) return failure({ code: 'not-found', what: 'placement', id: input.placement });
  if (placement.slot === slot) return failure(sameSlot());
  const moved = await exchange(unit, { ...input, to: [{ placement, slot }] });
  if (!moved.ok) return moved;
  const { learner } = placement;
  return success({
    ...{ periods: [period], kind: 'move', learner, slot, ...NOBODY_ELSE },
    ...moved.value,
  });
}

/** Two learners change places: both may have the other's, or nothing is changed. */
export async function swapPlacements(
  unit: UnitOfWork,
  input: Swapping,
): Promise<Result<Applied, DomainError>> {
  const { period, other, otherVersion } = input;
  const found = await standing(unit, period, [input, { placement: other, version: otherVersion }]);
  if (!found.ok) return found;
  const [one, two] = found.value;
  if (!one || !two) return failure({ code: 'not-found', what: 'placement', id: other });
  if (one.slot === two.slot) return failure(sameSlot());
  const to = [
    { placement: one, slot: two.slot },
    { placement: two, slot: one.slot },
  ];
  const swapped = await exchange(unit, { ...input, to });
  if (!swapped.ok) return swapped;
  return success({
    ...{ periods: [period], kind: 'swap', ...NOBODY_ELSE },
    ...{ learner: one.learner, slot: two.slot, other: two.learner },
    ...swapped.value,
  });
}

const NOBODY_ELSE = { other: null, workplace: null, cause: null };

const sameSlot = (): DomainError => ({
  ...{ code: 'edit-impossible', why: 'same-slot', who: '' },
  where: '',
});

type Exchange = Asked & {
  readonly to: readonly { readonly placement: StoredPlacement; readonly slot: string }[];
};

/** Ends all of them first, so that each finds what the others leave; then each begins where it goes. */
async function exchange(
  unit: UnitOfWork,
  { period, clock, to }: Exchange,
): Promise<Result<{ readonly patch: ChangePatch; readonly moves: readonly Move[] }, DomainError>> {
  const when = { today: clock.today(), now: clock.now() };
  await lockLearners(
    unit,
    to.map(({ placement }) => placement.learner),
  );
  const slots = await lockSlots(
    unit,
    to.flatMap(({ placement, slot }) => [slot, placement.slot]),
  );
  let patch: ChangePatch = NO_CHANGE;
  const lost = new Map<string, readonly Day[]>();
  for (const { placement } of to) {
    const ended = await endFromToday(unit, { event: 'move', placement, ...when });
    if (!ended.ok) return ended;
    patch = both(patch, ended.value.patch);
    lost.set(placement.id, ended.value.lost);
  }
  const begun: NewPlacement[] = [];
  for (const { placement, slot: id } of to) {
    const slot = slots.get(id);
    if (!slot) return failure({ code: 'not-found', what: 'slot', id });
    const { learner } = placement;
    const days = lost.get(placement.id) ?? [];
    const judged = await judgePlacement(unit, { period, learner, slot, days, today: when.today });
    if (!judged.ok) return judged;
    const { supervisor, workplace } = slot;
    begun.push({
      ...{ id: createId(), learner, slot: id, period, supervisor, workplace },
      ...{ run: null, rank: null, days, origin: 'manual' },
    });
  }
  const now = when.now;
  const made = await beginPlacements(unit, { event: 'place', placements: begun, slots, now });
  if (!made.ok) return made;
  const filled = begun.map(({ slot }) => ({ period, slot }));
  const moves = to.map(({ placement, slot }) => ({
    ...{ learner: placement.learner, from: placement.slot, to: slot, waits: false },
    lostDays: [],
    keptDays: placement.days,
  }));
  return success({
    patch: both(patch, { ...NO_CHANGE, begun: begun.map(({ id }) => id), filled }),
    moves,
  });
}
