import type { PlacementChangeInput } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { NO_CHANGE } from '../../../domain/follow-up/placement-change';
import { step } from '../../../domain/life-cycles/life-cycle';
import { PLACEMENT } from '../../../domain/life-cycles/placement';
import { failure, success, type Result } from '../../../domain/result';
import type { Clock } from '../adapters/clock';
import { savePlacementDays } from '../adapters/placement-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import { standing, type Applied } from './publish-change';
import { recordAudit } from './record-audit';

type Absent = Extract<PlacementChangeInput, { readonly kind: 'absent' }> & {
  readonly period: string;
  readonly clock: Clock;
};

/** The days on which the learner did not come: no reason is asked for, and none is kept. */
export async function markAbsence(
  unit: UnitOfWork,
  input: Absent,
): Promise<Result<Applied, DomainError>> {
  const { period, clock } = input;
  const found = await standing(unit, period, [input]);
  if (!found.ok) return found;
  const [placement] = found.value;
  if (!placement) return failure({ code: 'not-found', what: 'placement', id: input.placement });
  const days = [...new Set(input.days)].sort();
  const today = clock.today();
  if (days.some((day) => day > today || !placement.days.includes(day)))
    return failure({ code: 'invalid', issues: [{ path: 'days', problem: 'not-a-choice' }] });
  const passed = step(PLACEMENT, { event: 'mark-absent', from: placement.state });
  if (!passed.ok) return passed;
  const change = { absent: days, passed: passed.value, now: clock.now() };
  await savePlacementDays(unit, placement.id, change);
  const { learner, slot } = placement;
  recordAudit(unit, {
    ...{ action: 'placement-changed', kind: 'placement', record: placement.id, period },
    facts: { event: 'mark-absent', learner, slot, days },
  });
  const absent = [{ placement: placement.id, before: placement.absent, after: days }];
  return success({
    ...{ periods: [period], kind: 'absent', learner, slot },
    ...{ other: null, workplace: null, cause: null },
    patch: { ...NO_CHANGE, absent },
    moves: [],
  });
}
