import type { Core } from '@strapi/strapi';
import type { FollowUp, PlacementChangeView } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { namesById } from '../adapters/names';
import { readPlacementChanges, type PlacementChange } from '../adapters/placement-change-store';
import { readPlacements, readWorkplacesOf } from '../adapters/placement-reader';
import type { Reading } from '../adapters/period-reader';
import type { Language } from '../messages/errors';
import { placementChangeSentence } from '../messages/placement-changes';
import { namesFor } from './name-explained';
import { readPeriodNow, readRefills, waitingIn } from './read-refills';
import { refillViews } from './refill-views';

type Input = {
  readonly strapi: Core.Strapi;
  readonly period: string;
  readonly language: Language;
};

/** A published period as it is followed up: who is where, who waits, who is next, and what has been changed. */
export async function readFollowUp({
  strapi,
  period,
  language,
}: Input): Promise<Result<FollowUp, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const today = systemClock.today();
  const now = await readPeriodNow(reading, { period, today });
  if (!now) return failure({ code: 'not-found', what: 'period', id: period });
  if (now.record.state !== 'published') {
    const { state } = now.record;
    return failure({ code: 'wrong-state', what: 'period', state, expected: ['published'] });
  }
  const workplaces = await readWorkplacesOf(reading, period);
  const placements = await readPlacements(reading, { period });
  return success({
    ...{ refill: now.record.refill, today, waiting: waitingIn(now.facts).length },
    placements: placements.map((one) => ({ ...one, workplaceId: workplaces.get(one.id) ?? null })),
    ...(await refillViews(reading, await readRefills(reading, now))),
    changes: await viewsOf(reading, await readPlacementChanges(reading, period), language),
  });
}

async function viewsOf(
  reading: Reading,
  changes: readonly PlacementChange[],
  language: Language,
): Promise<PlacementChangeView[]> {
  const people = changes.flatMap(({ learner, other }) => [learner ?? [], other ?? []].flat());
  const names = await namesFor(reading, people);
  const closed = changes.flatMap(({ workplace }) => workplace ?? []);
  const workplaces = await namesById(reading, 'workplace', closed);
  const told = ({ learner, other, slot, workplace, kind, cause, patch }: PlacementChange) => ({
    ...{ kind, cause, count: patch.ended.length + patch.days.length },
    who: learner === null ? '' : names.learner(learner),
    where: workplace ? (workplaces.get(workplace) ?? '') : slot === null ? '' : names.slot(slot),
    other: other === null ? '' : names.learner(other),
  });
  return [...changes].reverse().map((change) => ({
    ...{ id: change.id, kind: change.kind, cause: change.cause, state: change.state },
    ...{ by: change.userName, at: change.at },
    sentence: placementChangeSentence(told(change), language),
  }));
}
