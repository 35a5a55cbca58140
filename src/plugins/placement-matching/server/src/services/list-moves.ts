import type { Core } from '@strapi/strapi';
import type { MoveChoice } from '../../../contracts/run-edits';
import type { DomainError } from '../../../domain/errors';
import { obstacleOf } from '../../../domain/explanations/obstacle';
import type { OpenRun } from '../../../domain/explanations/open-run';
import { failure, success, type Result } from '../../../domain/result';
import { namesFor } from './name-explained';
import { openToEdit } from './try-edit';

/** Further places than anybody would look through. */
const MOST_OTHERS = 100;

/** Where a learner could be moved: the wishes first, then every slot that takes the learner, the nearest first. */
export async function listMoves(
  strapi: Core.Strapi,
  { run: id, learner }: { readonly run: string; readonly learner: string },
): Promise<Result<MoveChoice[], DomainError>> {
  const editable = await openToEdit(strapi, id);
  if (!editable.ok) return editable;
  const { open } = editable.value;
  const unit = open.unitOf.get(learner);
  if (unit === undefined) return failure({ code: 'not-found', what: 'learner', id: learner });
  const names = await namesFor({ strapi, db: strapi.db.connection }, []);
  const { wishes } = open.model.units.units[unit]!.learner;
  const metres = new Map<string, number>();
  for (const [who, slot, distance] of open.problem.distances ?? [])
    if (who === learner) metres.set(slot, distance);
  const all = open.problem.slots.map(({ id: slot }, index) => ({
    ...{ slot, title: names.slot(slot), metres: metres.get(slot) ?? null, isBestFree: false },
    rank: wishes.indexOf(slot) + 1 || null,
    ...roomAt(open, unit, index),
  }));
  const wished = all
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const others = all
    .filter(({ rank, state }) => rank === null && (state === 'free' || state === 'full'))
    .sort(
      (a, b) =>
        Number(a.state === 'full') - Number(b.state === 'full') ||
        (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
        (a.slot < b.slot ? -1 : 1),
    )
    .slice(0, MOST_OTHERS);
  const choices = [...wished, ...others];
  const best = choices.find(({ state }) => state === 'free')?.slot;
  return success(choices.map((one) => ({ ...one, isBestFree: one.slot === best })));
}

function roomAt(run: OpenRun, unit: number, slot: number): Pick<MoveChoice, 'state' | 'free'> {
  if (run.slots[unit] === slot) return { state: 'own', free: 0 };
  const { code } = obstacleOf(run, unit, slot);
  if (code === 'none') return { state: 'free', free: freeSeats(run, unit, slot) };
  const isFull = code === 'full' || code === 'locked' || code === 'booked';
  return { state: isFull ? 'full' : code, free: 0 };
}

/** On the learner's worst day, in the tightest of what limits the slot. */
function freeSeats({ model, used, resourcesOf }: OpenRun, unit: number, slot: number): number {
  const { learner, dayClass } = model.units.units[unit]!;
  const days = model.units.dayClasses[dayClass] ?? [];
  const counted = resourcesOf(slot).filter(
    ({ provider }) => provider === undefined || provider === learner.provider,
  );
  return Math.min(
    ...counted.flatMap((one) => days.map((day) => one.capacityOn(day) - used(one, day))),
  );
}
