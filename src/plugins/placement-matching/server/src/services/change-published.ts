import type { Core } from '@strapi/strapi';
import type { ChangeDone, PlacementChangeInput } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { insertPlacementChange } from '../adapters/placement-change-store';
import { lockPeriod } from '../adapters/publishing-store';
import type { UnitOfWork } from '../adapters/unit-of-work';
import type { Language } from '../messages/errors';
import { bookingWork } from './booking-work';
import { closeWorkplace } from './close-workplace';
import { describeChange } from './describe-change';
import type { Editor } from './edit-run';
import { endPlacement } from './end-placement';
import { markAbsence } from './mark-absence';
import { movePlacement, swapPlacements } from './move-placements';
import type { Applied } from './publish-change';
import { recordAudit } from './record-audit';
import { refillSeats } from './refill-seats';

type Input = {
  readonly period: string;
  readonly change: PlacementChangeInput;
  readonly editor: Editor;
  readonly language: Language;
  readonly clock?: Clock;
};

/** Changes what is published, in one transaction; the freed seats go on as the period has it. */
export async function changePublished(
  strapi: Core.Strapi,
  input: Input,
): Promise<Result<ChangeDone, DomainError>> {
  const { period, editor, clock = systemClock } = input;
  const done = await bookingWork(strapi, { useCase: 'change-published' }, (unit) =>
    change(unit, { ...input, clock }),
  );
  if (!done.ok || done.value.refills.length === 0) return done;
  const refilled = await refillSeats(strapi, {
    period,
    editor,
    isAutomatic: true,
    clock,
  });
  return success({ ...done.value, isRefilled: refilled.ok && refilled.value.refilled > 0 });
}

/** What the change would do: it is made, looked at and rolled back, so that nothing can differ when it is meant. */
export async function previewChange(
  strapi: Core.Strapi,
  input: Input,
): Promise<Result<ChangeDone, DomainError>> {
  const { clock = systemClock } = input;
  try {
    return await bookingWork(strapi, { useCase: 'preview-change' }, async (unit) => {
      const done = await change(unit, { ...input, clock });
      if (!done.ok) return done;
      throw new RolledBack(done.value);
    });
  } catch (error) {
    if (error instanceof RolledBack) return success(error.done);
    throw error;
  }
}

class RolledBack extends Error {
  override readonly name = 'RolledBack';
  constructor(readonly done: ChangeDone) {
    super('a preview is never committed');
  }
}

async function change(
  unit: UnitOfWork,
  { period, change: wanted, editor, language, clock }: Input & { readonly clock: Clock },
): Promise<Result<ChangeDone, DomainError>> {
  const head = await lockPeriod(unit, period, 'change');
  if (!head) return failure({ code: 'not-found', what: 'period', id: period });
  if (head.state !== 'published') {
    const expected = ['published'];
    return failure({ code: 'wrong-state', what: 'period', state: head.state, expected });
  }
  const applied = await apply(unit, { period, change: wanted, clock });
  if (!applied.ok) return applied;
  const { moves: _moves, ...row } = applied.value;
  const note = { ...row, userId: editor.id, userName: editor.name };
  await insertPlacementChange(unit, note, clock.now());
  const { kind, learner, slot, cause, workplace } = row;
  recordAudit(unit, {
    ...{ action: 'published-changed', kind: 'period', record: period, period },
    facts: { event: kind, learner, slot, workplace, cause },
  });
  const today = clock.today();
  return success(await describeChange(unit, { period, applied: applied.value, language, today }));
}

type Asked = {
  readonly period: string;
  readonly change: PlacementChangeInput;
  readonly clock: Clock;
};

async function apply(
  unit: UnitOfWork,
  { change: wanted, ...asked }: Asked,
): Promise<Result<Applied, DomainError>> {
  switch (wanted.kind) {
    case 'withdraw':
    case 'decline':
      return endPlacement(unit, { ...asked, ...wanted });
    case 'move':
      return movePlacement(unit, { ...asked, ...wanted });
    case 'swap':
      return swapPlacements(unit, { ...asked, ...wanted });
    case 'absent':
      return markAbsence(unit, { ...asked, ...wanted });
    case 'close':
      return closeWorkplace(unit, { ...asked, ...wanted });
  }
}
