import type { Core } from '@strapi/strapi';
import type { GroupHoldView } from '../../../contracts/group-holds';
import type { DomainError } from '../../../domain/errors';
import { HOLD } from '../../../domain/life-cycles/hold';
import { step } from '../../../domain/life-cycles/life-cycle';
import { failure, success, type Result } from '../../../domain/result';
import { deleteClaims } from '../adapters/claim-store';
import { systemClock, type Clock } from '../adapters/clock';
import { findHoldsOfGroup, saveHoldState } from '../adapters/hold-store';
import { bookingWork } from './booking-work';
import { recordAudit } from './record-audit';

export type ReleaseGroup = {
  readonly id: string;
  readonly version: number;
  readonly clock?: Clock;
};

/** Lets every seat go that the group still has, in one transaction. */
export async function releaseGroup(
  strapi: Core.Strapi,
  { id, version, clock = systemClock }: ReleaseGroup,
): Promise<Result<GroupHoldView, DomainError>> {
  return bookingWork(strapi, { useCase: 'release-group' }, async (unit) => {
    const holds = await findHoldsOfGroup(unit, id);
    const [first] = holds;
    if (!first) return failure({ code: 'not-found', what: 'hold', id });
    const held = holds.filter(({ state }) => state === 'held');
    const released = step(HOLD, { event: 'release', from: held[0]?.state ?? first.state });
    if (!released.ok) return released;
    const stored = sumOfVersions(holds);
    if (stored !== version) return failure({ code: 'stale', what: 'hold', version: stored });
    await deleteClaims(
      unit,
      held.map((hold) => hold.id),
    );
    for (const hold of held) {
      await saveHoldState(unit, hold.id, { passed: released.value, now: clock.now() });
      recordAudit(unit, { action: 'hold-released', kind: 'hold', record: hold.id });
    }
    return success({
      ...{ id, name: first.groupName, seats: 0 },
      version: stored + held.length,
    });
  });
}

const sumOfVersions = (holds: readonly { readonly version: number }[]): number =>
  holds.reduce((sum, hold) => sum + hold.version, 0);
