import type { Day } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { NO_CHANGE, type ChangePatch } from '../../../domain/follow-up/placement-change';
import type { PlacementEvent } from '../../../domain/life-cycles/placement';
import { failure, success, type Result } from '../../../domain/result';
import { findPlacements, type StoredPlacement } from '../adapters/placement-store';
import type { NewPlacementChange } from '../adapters/placement-change-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { changePlacements, shortenPlacement } from './change-placements';

/** What a change has done: the row that is kept of it, and what became of each learner. */
export type Applied = Omit<NewPlacementChange, 'userId' | 'userName'> & {
  readonly moves: readonly Move[];
};
export type Move = {
  readonly learner: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly lostDays: readonly Day[];
  readonly keptDays: readonly Day[];
  /** Is without a place now and waits for another. */
  readonly waits: boolean;
};

type Wanted = { readonly period: string; readonly placement: string; readonly version: number };

/** The placements of the period, locked, as the reader saw them. */
export async function standing(
  unit: UnitOfWork,
  period: string,
  wanted: readonly Omit<Wanted, 'period'>[],
): Promise<Result<readonly StoredPlacement[], DomainError>> {
  const ids = wanted.map(({ placement }) => placement);
  const found = await findPlacements(unit, { period }, ids);
  const placements: StoredPlacement[] = [];
  for (const { placement: id, version } of wanted) {
    const placement = found.find((one) => one.id === id);
    if (!placement) return failure({ code: 'not-found', what: 'placement', id });
    if (placement.state !== 'published') {
      const { state } = placement;
      return failure({ code: 'wrong-state', what: 'placement', state, expected: ['published'] });
    }
    if (placement.version !== version)
      return failure({ code: 'stale', what: 'placement', version: placement.version });
    placements.push(placement);
  }
  return success(placements);
}

type Ending = {
  readonly event: Extract<PlacementEvent, 'withdraw' | 'decline' | 'move' | 'close-workplace'>;
  readonly placement: StoredPlacement;
  readonly today: Day;
  readonly now: Date;
};

/** Ends a placement from today on: the days that have been stay carried out, the others are free for others. */
export async function endFromToday(
  unit: UnitOfWork,
  { event, placement, today, now }: Ending,
): Promise<Result<{ readonly patch: ChangePatch; readonly lost: readonly Day[] }, DomainError>> {
  const lost = placement.days.filter((day) => day >= today);
  const kept = placement.days.filter((day) => day < today);
  if (lost.length === 0) {
    const expected = ['published'];
    return failure({ code: 'wrong-state', what: 'placement', state: 'carried-out', expected });
  }
  const { id, slot, period } = placement;
  const freed = [{ period, slot }];
  if (kept.length === 0) {
    const ended = await changePlacements(unit, { event, placements: [placement], now });
    return ended.ok ? success({ patch: { ...NO_CHANGE, ended: [id], freed }, lost }) : ended;
  }
  const shortened = await shortenPlacement(unit, { placement, days: kept, now });
  if (!shortened.ok) return shortened;
  const days = [{ placement: id, before: placement.days, after: kept }];
  // A seat for a part of the days is no seat for whoever waits for all of them.
  return success({ patch: { ...NO_CHANGE, days }, lost });
}
