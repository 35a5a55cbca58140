import type { Core } from '@strapi/strapi';
import type { ConflictView } from '../../../contracts/conflicts';
import type { WaiveInput } from '../../../contracts/waivers';
import { findConflicts } from '../../../domain/conflicts/find-conflicts';
import { fingerprintsOf } from '../../../domain/conflicts/fingerprint';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { inUnitOfWork } from '../adapters/unit-of-work';
import { insertWaiver, readWaivers } from '../adapters/waiver-store';
import type { Language } from '../messages/errors';
import type { Editor } from './edit-run';
import { planOfRegion } from './plan-of-region';
import { viewsOfConflicts } from './view-conflicts';
import { recordAudit } from './record-audit';

type Input = WaiveInput & {
  readonly editor: Editor;
  readonly language: Language;
  readonly clock?: Clock;
};

/** Somebody answers for a warning, with a reason. Asked again with the same facts it stands as it was; a law is never waived. */
export async function waiveConflict(
  strapi: Core.Strapi,
  { fingerprint, period, run, reason, editor, language, clock = systemClock }: Input,
): Promise<Result<ConflictView, DomainError>> {
  return inUnitOfWork(strapi, { useCase: 'waive-conflict' }, async (unit) => {
    const reading = { strapi, db: unit.trx };
    const region = await planOfRegion(reading, { period: period ?? null, run: run ?? null });
    const { conflicts, justifications } = findConflicts(region.plan);
    const fingerprintOf = fingerprintsOf(region.plan);
    const conflict = conflicts.find(
      (one) =>
        one.placements.some(region.isAsked) &&
        fingerprintOf({ conflict: one, justification: justifications.get(one) }) === fingerprint,
    );
    if (!conflict) return failure({ code: 'not-found', what: 'conflict', id: fingerprint });
    if (conflict.severity !== 'warns') return failure({ code: 'not-waivable' });
    if (!(await readWaivers(reading)).has(fingerprint)) {
      const { rule, resource, placements } = conflict;
      const by = { userId: editor.id, userName: editor.name };
      await insertWaiver(
        unit,
        { rule, resource, placements, fingerprint, reason, ...by },
        clock.now(),
      );
      recordAudit(unit, {
        ...{ action: 'conflict-waived', kind: 'conflict', record: fingerprint },
        ...{ period: period ?? null, facts: { rule, placements } },
      });
    }
    const asked = { region, conflicts: [conflict], justifications, language };
    const [view] = await viewsOfConflicts(reading, asked);
    return view ? success(view) : failure({ code: 'not-found', what: 'conflict', id: fingerprint });
  });
}
